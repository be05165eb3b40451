package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.base.Invalid;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Node;

/** Reads a paragraph: its own words, its items and what wraps them up, in whatever elements they come. */
final class ParagraphReader {
    /** Labels of items grow with their number; no text has so many. */
    private static final int MOST_ITEMS = 2_000;

    private final Ledger ledger;

    ParagraphReader(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Reads a paragraph of this kind. */
    Node read(XmlElement element, String type) {
        String id = ledger.known(element, type);
        ledger.label(element, id);
        if (element.child("heading").isPresent()) {
            ledger.report()
                    .warning(
                            "import.heading-joined",
                            element.place(),
                            "The heading of a paragraph became its first words.");
        }
        Parts parts = new Parts(element);
        List<Node> children = new ArrayList<>();
        children.add(wording(element, parts.words));
        children.addAll(items(parts));
        return Ledger.block(type, id, element, children);
    }

    /** Reads the items of a list whose paragraph stands before it. */
    List<Node> itemsOf(XmlElement list) {
        return items(new Parts(list));
    }

    private Node wording(XmlElement paragraph, List<XmlElement> words) {
        List<Node> content = ledger.words(words, Place.PARAGRAPH);
        return words.isEmpty() || words.get(0) == paragraph
                ? Build.node("wording", Map.of(), content)
                : Ledger.block("wording", Map.of(), words.get(0), content);
    }

    private List<Node> items(Parts parts) {
        List<Node> nodes = new ArrayList<>();
        parts.items.forEach(item -> nodes.add(read(item, "subParagraph")));
        if (!parts.after.isEmpty()) {
            XmlElement first = parts.after.get(0);
            String id = ledger.ids().of(first, "wrapUp");
            List<XmlElement> blocks = parts.after.stream()
                    .flatMap(e -> Elements.blocks(e).stream())
                    .toList();
            nodes.add(Ledger.block("wrapUp", id, first, ledger.words(blocks, Place.PLAIN)));
        }
        return nodes;
    }

    /** The elements of one paragraph, sorted. */
    private final class Parts {
        private final List<XmlElement> words = new ArrayList<>();
        private final List<XmlElement> items = new ArrayList<>();
        private final List<XmlElement> after = new ArrayList<>();
        private boolean hasOwnWords;

        Parts(XmlElement element) {
            sort(element);
        }

        private void sort(XmlElement from) {
            if (Elements.holdsText(from)) {
                words.add(from);
                return;
            }
            for (XmlElement child : from.elements()) {
                switch (child.name()) {
                    case "num", "table" -> {}
                    case "heading", "subheading" -> words.add(child);
                    case "wrapUp", "listWrapUp" -> after.add(child);
                    case "intro", "listIntroduction" -> ownWords(child);
                    case "content",
                            "list",
                            "blockList",
                            "container",
                            "blockContainer",
                            "ul",
                            "ol",
                            "hcontainer",
                            "div" -> sort(child);
                    case "p", "block" -> text(child);
                    case "li" -> item(child);
                    default -> other(child);
                }
            }
        }

        /** The first words are the paragraph's own; words after them wrap up. */
        private void text(XmlElement child) {
            if (!hasOwnWords && items.isEmpty()) {
                ownWords(child);
            } else {
                after.add(child);
            }
        }

        private void other(XmlElement child) {
            if (Elements.ITEMS.contains(child.name())) {
                item(child);
                return;
            }
            ledger.report()
                    .warning(
                            "import.element-unknown",
                            child.place(),
                            "The element <" + child.name() + "> is not understood in a paragraph; its words are kept.",
                            Map.of("element", child.name()));
            words.addAll(Elements.blocks(child));
        }

        private void ownWords(XmlElement child) {
            words.addAll(child.is("p") ? List.of(child) : Elements.blocks(child));
            hasOwnWords = true;
        }

        private void item(XmlElement child) {
            items.add(child);
            if (items.size() > MOST_ITEMS) {
                throw Invalid.because("import.unsafe", "A paragraph has more than 2,000 items.")
                        .at("line", child.line());
            }
        }
    }
}
