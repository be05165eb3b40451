package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Node;

/** Reads annexes, each of which is a document within the document. */
final class AnnexReader {
    private final Ledger ledger;
    private final BodyReader bodies;

    AnnexReader(Ledger ledger, BodyReader bodies) {
        this.ledger = ledger;
        this.bodies = bodies;
    }

    /** Returns the annex, unless the file only mentions it. */
    Optional<Node> read(XmlElement attachment) {
        Optional<XmlElement> document = attachment.elements().stream()
                .filter(e -> e.child("mainBody").isPresent() || e.child("body").isPresent())
                .findFirst();
        if (document.isEmpty()) {
            ledger.report().warning("import.annex-missing", attachment.place(), "An annex is not in the file.");
            return Optional.empty();
        }
        String id = ledger.known(attachment, "annex");
        XmlElement doc = document.get();
        doc.first("docType").ifPresent(type -> ledger.typed(id, type.text(), doc.place()));
        List<Node> children = new ArrayList<>();
        children.add(
                heading(doc.child("preface").flatMap(p -> p.first("docTitle")).or(() -> attachment.child("heading"))));
        doc.child("preamble").ifPresent(p -> preamble(p, children));
        doc.child("mainBody").or(() -> doc.child("body")).ifPresent(b -> children.addAll(bodies.read(b)));
        return Optional.of(Ledger.block("annex", id, attachment, children));
    }

    private Node heading(Optional<XmlElement> title) {
        return title.map(t -> Ledger.block(
                        "heading", ledger.ids().of(t, "heading"), t, ledger.words(List.of(t), Place.PLAIN)))
                .orElseGet(() -> Build.node("heading", ledger.ids().counted("heading"), List.of()));
    }

    private void preamble(XmlElement preamble, List<Node> children) {
        preamble.descendants().filter(e -> e.is("p")).forEach(e -> {
            ledger.report()
                    .info(
                            "import.element-read-as",
                            e.place(),
                            "A preambular paragraph of an annex became a passage.",
                            Map.of("element", e.name(), "kind", "passage"));
            children.add(ledger.passage(e));
        });
    }
}
