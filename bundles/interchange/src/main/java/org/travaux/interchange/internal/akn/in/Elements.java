package org.travaux.interchange.internal.akn.in;

import java.util.List;
import java.util.Set;
import org.travaux.interchange.internal.xml.XmlElement;

/** The elements of the form by what they are to us. */
final class Elements {
    /** All of them become sections. */
    static final Set<String> SECTIONS = Set.of(
            "section",
            "part",
            "title",
            "chapter",
            "division",
            "subdivision",
            "book",
            "tome",
            "subpart",
            "subchapter",
            "subtitle");

    /** All of them are items within a paragraph. */
    static final Set<String> ITEMS = Set.of(
            "point",
            "subparagraph",
            "item",
            "indent",
            "clause",
            "subclause",
            "alinea",
            "paragraph",
            "subrule",
            "proviso");

    /** What only holds other elements is looked through. */
    static final Set<String> WRAPPERS = Set.of(
            "content",
            "container",
            "blockContainer",
            "tblock",
            "block",
            "component",
            "list",
            "blockList",
            "foreign",
            "div");

    private static final Set<String> TEXTS =
            Set.of("p", "block", "crossHeading", "heading", "li", "formula", "listWrapUp", "listIntroduction");

    private Elements() {}

    /** Tells whether an element holds words itself, not blocks. */
    static boolean holdsText(XmlElement element) {
        return TEXTS.contains(element.name()) && element.child("p").isEmpty();
    }

    /** Returns the elements that hold the words of a block. */
    static List<XmlElement> blocks(XmlElement element) {
        List<XmlElement> paragraphs =
                element.elements().stream().filter(e -> e.is("p")).toList();
        if (!paragraphs.isEmpty()) {
            return paragraphs;
        }
        List<XmlElement> deeper = element.elements().stream()
                .filter(e -> WRAPPERS.contains(e.name()) || ITEMS.contains(e.name()))
                .flatMap(e -> blocks(e).stream())
                .toList();
        return deeper.isEmpty() ? List.of(element) : deeper;
    }
}
