package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.text.Vocabulary;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Node;

/**
 * Reads the text of a document part by part into a tree that still holds typed labels and punctuation; {@link Tidier} takes
 * them off. What it does not know becomes passages and a line of the report.
 */
final class TextReader {
    private static final Set<String> PARTS =
            Set.of("meta", "coverPage", "preface", "preamble", "mainBody", "body", "conclusions", "attachments");

    private final Ledger ledger;
    private final BodyReader bodies;

    TextReader(Ledger ledger) {
        this.ledger = ledger;
        this.bodies = new BodyReader(ledger);
    }

    Node read(XmlElement document, String part) {
        List<Node> children = new ArrayList<>();
        List<Node> strays = new ArrayList<>();
        children.add(title(document, strays));
        document.child("preamble").ifPresent(p -> preamble(p, children));
        children.add(operative(document, strays));
        document.child("conclusions").flatMap(this::closing).ifPresent(children::add);
        AnnexReader annexes = new AnnexReader(ledger, bodies);
        document.child("attachments").ifPresent(a -> a.elements()
                .forEach(annex -> annexes.read(annex).ifPresent(children::add)));
        document.elements().stream().filter(e -> !PARTS.contains(e.name())).forEach(e -> ledger.report()
                .warning(
                        "import.element-dropped",
                        e.place(),
                        "The element <" + e.name() + "> is not part of this form.",
                        Map.of("element", e.name())));
        return Build.node("doc", Map.of("part", part), children);
    }

    private Node title(XmlElement document, List<Node> strays) {
        Optional<XmlElement> preface = document.child("preface");
        preface.ifPresent(p -> p.descendants().filter(TextReader::isStray).forEach(e -> {
            ledger.report()
                    .warning("import.preface-moved", e.place(), "A line before the text became its first passage.");
            strays.add(ledger.passage(e));
        }));
        Optional<XmlElement> title = preface.flatMap(p -> p.first("docTitle"))
                .or(() -> document.child("coverPage").flatMap(c -> c.first("docTitle")));
        if (title.isEmpty()) {
            return Build.node("title", ledger.ids().named("title"), List.of());
        }
        XmlElement line = title.get();
        List<Node> words = ledger.plain(ledger.words(List.of(line), Place.PLAIN), line);
        return Ledger.block("title", ledger.ids().of(line, "title"), line, words);
    }

    private static boolean isStray(XmlElement e) {
        return e.is("p")
                && e.first("docTitle").isEmpty()
                && e.first("docNumber").isEmpty()
                && !e.text().isEmpty();
    }

    private void preamble(XmlElement preamble, List<Node> children) {
        String id = ledger.ids().of(preamble, "preamble");
        PreambleReader paragraphs = new PreambleReader(ledger);
        for (XmlElement child : preamble.elements()) {
            if (child.is("formula") && children.size() == 1) {
                List<Node> words =
                        ledger.words(child.elements().isEmpty() ? List.of(child) : child.elements(), Place.FORMULA);
                children.add(Ledger.block(
                        "openingFormula", ledger.known(child, "formula"), child, ledger.plain(words, child)));
            } else {
                paragraphs.read(child);
            }
        }
        if (!paragraphs.read().isEmpty()) {
            children.add(Ledger.block("preamble", id, preamble, paragraphs.read()));
        }
    }

    private Node operative(XmlElement document, List<Node> strays) {
        Optional<XmlElement> body = document.child("mainBody").or(() -> document.child("body"));
        List<Node> blocks = new ArrayList<>(strays);
        String id = body.map(b -> ledger.ids().of(b, "operative"))
                .orElseGet(() -> ledger.ids().named("operative"));
        body.ifPresent(b -> blocks.addAll(bodies.read(b)));
        if (blocks.isEmpty()) {
            blocks.add(ledger.emptyPassage());
        }
        return body.map(b -> Ledger.block("operativePart", id, b, blocks))
                .orElseGet(() -> Build.node("operativePart", id, blocks));
    }

    private Optional<Node> closing(XmlElement conclusions) {
        List<Node> passages = new ArrayList<>();
        List<Node> signatures = new ArrayList<>();
        for (XmlElement p : conclusions.elements()) {
            if (FactsReader.isMeetingAndDate(p) || p.attr("class").equals(Vocabulary.EMPTY)) {
                continue;
            }
            Optional<XmlElement> signature = p.child("signature");
            if (signature.isPresent()) {
                signatures.add(signature(p, signature.get()));
            } else {
                passages.add(ledger.passage(p));
            }
        }
        if (passages.isEmpty()
                && signatures.isEmpty()
                && conclusions.attr("wId").isEmpty()) {
            return Optional.empty();
        }
        passages.addAll(signatures);
        return Optional.of(Ledger.block("closing", ledger.ids().of(conclusions, "closing"), conclusions, passages));
    }

    private Node signature(XmlElement p, XmlElement signature) {
        Map<String, Object> attrs = Map.of(
                "id",
                ledger.ids().of(p, "signature"),
                "party",
                signature.attr("title"),
                "absent",
                signature.attr("class").equals("absent"));
        return Ledger.block("signatureBlock", attrs, p, ledger.plain(ledger.words(List.of(signature), Place.PLAIN), p));
    }
}
