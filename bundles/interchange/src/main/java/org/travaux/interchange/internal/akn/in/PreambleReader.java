package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.text.Suggestions;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Node;

/** Reads the preamble of a text or of a section, in whichever elements houses put its paragraphs. */
final class PreambleReader {
    private static final String KIND = "preambularParagraph";

    private final Ledger ledger;
    private final ParagraphReader paragraphs;
    private final List<Node> out = new ArrayList<>();

    PreambleReader(Ledger ledger) {
        this.ledger = ledger;
        this.paragraphs = new ParagraphReader(ledger);
    }

    /** Returns the paragraphs read so far. */
    List<Node> read() {
        return out;
    }

    /** Reads what stands in the preamble of a text. */
    void read(XmlElement element) {
        switch (element.name()) {
            case "recitals", "citations", "blockContainer", "div" ->
                element.elements().forEach(this::read);
            case "container" -> {
                if (element.child("container").isPresent()) {
                    element.elements().forEach(this::read);
                } else {
                    out.add(paragraphs.read(element, KIND));
                }
            }
            case "recital", "citation", "p", "block", "formula", "crossHeading" ->
                out.add(paragraphs.read(element, KIND));
            default -> {
                ledger.report()
                        .warning(
                                "import.element-read-as",
                                element.place(),
                                "The element <" + element.name() + "> of the preamble became a paragraph.",
                                Map.of("element", element.name(), "kind", "preambularParagraph"));
                out.add(paragraphs.read(element, KIND));
            }
        }
    }

    /** Reads what stands in the preamble of a section; a list holds the items of the paragraph before it. */
    void readInSection(XmlElement element) {
        if (element.is("list") && !out.isEmpty()) {
            Node before = out.remove(out.size() - 1);
            List<Node> children = new ArrayList<>(before.children());
            children.addAll(paragraphs.itemsOf(element));
            out.add(Build.marked(KIND, before.attrs(), children, before.marks()));
            return;
        }
        if (!element.is("crossHeading")) {
            out.add(paragraphs.read(element, KIND));
            return;
        }
        String id = ledger.known(element, KIND);
        Node wording = Build.node("wording", java.util.Map.of(), ledger.words(List.of(element), Place.PARAGRAPH))
                .withMarks(Suggestions.read(element, Suggestions.WORDING));
        out.add(Ledger.block(KIND, id, element, List.of(wording)));
    }
}
