package org.travaux.interchange.internal.akn.in;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.document.DocumentType;
import org.travaux.document.ImportedText;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.editorial.Masthead;
import org.travaux.interchange.internal.text.Report;
import org.travaux.interchange.internal.text.Vocabulary;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.interchange.internal.xml.XmlSource;
import org.travaux.prose.Node;

/** Reads one Akoma Ntoso file: finds the text in it, its facts, and what of the computed lines was not understood. */
public final class AknDocument {
    private static final Set<String> DOCUMENTS =
            Set.of("statement", "doc", "act", "bill", "amendment", "debateReport", "officialGazette");

    private AknDocument() {}

    /** Returns what the file says. */
    public static ImportedText read(InputStream file, Optional<String> charset) {
        XmlElement root = XmlSource.parse(file, charset);
        Report report = new Report();
        XmlElement document = document(root, report);
        FactsReader facts = new FactsReader(document, report);
        DocumentType type = facts.type();
        Language language = facts.language();
        Metadata metadata = facts.read(type, language);
        Ledger ledger = new Ledger(document, report);
        Node raw = new TextReader(ledger).read(document, facts.part());
        Node tree = Tidier.tidy(raw, language, type, ledger);
        tree.check();
        Manuscript manuscript = new Manuscript(
                type, metadata, language, facts.source(language), facts.authenticity(), facts.work(), tree);
        reportCover(document, manuscript, report);
        return new ImportedText(manuscript, report.notes());
    }

    /** The text is the first statement, also inside a collection that is the publication; else any document with a body. */
    private static XmlElement document(XmlElement root, Report report) {
        if (root == null || !root.is("akomaNtoso")) {
            throw Invalid.because("import.malformed", "The file is no Akoma Ntoso document.")
                    .at("line", 1)
                    .at("column", 1);
        }
        if (!root.namespace().equals(Vocabulary.NAMESPACE)) {
            report.warning("import.namespace", root.place(), "The file is of another version of Akoma Ntoso than 3.0.");
        }
        return root.descendants()
                .filter(e -> e.is("statement"))
                .findFirst()
                .or(() -> root.descendants()
                        .filter(e -> DOCUMENTS.contains(e.name()))
                        .filter(e ->
                                e.child("mainBody").or(() -> e.child("body")).isPresent())
                        .findFirst())
                .orElseThrow(() -> Invalid.because("import.malformed", "The file holds no text.")
                        .at("line", 1)
                        .at("column", 1));
    }

    /** Names the lines of the cover page that are not composed from the facts. */
    private static void reportCover(XmlElement document, Manuscript manuscript, Report report) {
        Masthead lines = Masthead.of(manuscript);
        Set<String> composed = new TreeSet<>();
        Stream.of(
                        lines.organization(),
                        lines.organ(),
                        lines.symbol(),
                        lines.distribution(),
                        lines.date(),
                        lines.original(),
                        lines.session(),
                        lines.agendaItem(),
                        lines.agendaTitle(),
                        lines.sponsors(),
                        lines.sponsorNote(),
                        lines.adopted(),
                        lines.reference(),
                        lines.jobNumber())
                .forEach(line -> line.ifPresent(composed::add));
        composed.add(manuscript.title());
        lines.organization().ifPresent(o -> lines.symbol().ifPresent(s -> composed.add(o + " " + s)));
        document.child("coverPage").stream().flatMap(c -> c.elements().stream()).forEach(p -> {
            if (!p.text().isEmpty() && !composed.contains(p.text())) {
                report.info(
                        "import.line-not-kept",
                        p.place(),
                        "A line of the cover page is not composed from the facts: " + p.text(),
                        Map.of("text", p.text()));
            }
        });
    }
}
