package org.travaux.interchange.internal.akn.out;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.document.Blocks;
import org.travaux.document.Manuscript;
import org.travaux.editorial.Apparatus;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.xml.XmlOut;
import org.travaux.prose.Node;

/** What the writers of one file work on together: the XML so far, and all that is computed for its text. */
final class Sheet {
    private final XmlOut out = new XmlOut();
    private final Manuscript manuscript;
    private final Apparatus apparatus;
    private final Map<String, String> eIds;
    private final InlineWriter inline;
    private final Map<String, Integer> counts = new HashMap<>();

    Sheet(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
        this.eIds = EIds.of(manuscript.tree());
        this.inline = new InlineWriter(out, apparatus, eIds);
    }

    XmlOut out() {
        return out;
    }

    Manuscript manuscript() {
        return manuscript;
    }

    InlineWriter inline() {
        return inline;
    }

    /** Writes a textblock as one element. */
    void line(String element, Node textblock, Place place, String... attributes) {
        inline.paragraph(element, textblock, closing(textblock), place, BlockAttributes.of(textblock, attributes));
    }

    /** Writes the wording of a paragraph with the punctuation that closes it. */
    void wording(Node paragraph) {
        Node wording = paragraph.child(0);
        inline.paragraph("p", wording, closing(paragraph), Place.PARAGRAPH, BlockAttributes.of(wording));
    }

    String label(Node block) {
        return Blocks.idOf(block).map(apparatus::label).orElse("");
    }

    String closing(Node block) {
        return Blocks.idOf(block).map(apparatus::closing).orElse("");
    }

    /** Returns the {@code eId} of a block that links can point to. */
    String eId(Node block) {
        return eIds.get(BlockAttributes.id(block));
    }

    /** Returns the next {@code eId} that begins like this. */
    String next(String prefix) {
        return prefix + "_" + counts.merge(prefix, 1, Integer::sum);
    }

    /** Returns the part of the text of this kind. */
    Optional<Node> part(String type) {
        return manuscript.tree().children().stream().filter(n -> n.is(type)).findFirst();
    }

    static List<Node> items(Node paragraph) {
        return paragraph.children().stream().filter(c -> c.is("subParagraph")).toList();
    }

    static Optional<Node> wrapUp(Node paragraph) {
        return paragraph.children().stream().filter(c -> c.is("wrapUp")).findFirst();
    }
}
