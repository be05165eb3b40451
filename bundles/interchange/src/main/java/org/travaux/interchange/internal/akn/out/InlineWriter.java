package org.travaux.interchange.internal.akn.out;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.document.Blocks;
import org.travaux.editorial.Apparatus;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.text.Suggestions;
import org.travaux.interchange.internal.xml.XmlOut;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;

/** Writes the inline content of one block, closing punctuation in its place. */
final class InlineWriter {
    private final XmlOut out;
    private final Apparatus apparatus;
    private final Map<String, String> eIds;
    private Place place = Place.PLAIN;
    private boolean begun;

    InlineWriter(XmlOut out, Apparatus apparatus, Map<String, String> eIds) {
        this.out = out;
        this.apparatus = apparatus;
        this.eIds = eIds;
    }

    /** Writes a block's own words as one element. */
    void paragraph(String element, Node textblock, String closing, Place where, String... attributes) {
        begin(element, textblock, attributes);
        words(textblock.children(), closing, where);
        out.close();
    }

    /** Opens the element of a block's own words, which keeps white space at their edges where they have some. */
    void begin(String element, Node textblock, String... attributes) {
        out.open(element, attributes);
        if (hasLooseSpace(textblock.children())) {
            out.attribute("xml:space", "preserve");
        }
    }

    /** Writes inline nodes and the punctuation that closes them. */
    void words(List<Node> inlines, String closing, Place where) {
        place = where;
        begun = false;
        int at = apparatus.noteFirst() ? inlines.size() : beforeFinalNotes(inlines);
        run(inlines.subList(0, at));
        out.text(closing);
        run(inlines.subList(at, inlines.size()));
    }

    private static boolean hasLooseSpace(List<Node> inlines) {
        return inlines.stream().anyMatch(n -> n.text().matches("(?s).*[\\t\\r\\n].*"))
                || !inlines.isEmpty()
                        && (inlines.get(0).text().startsWith(" ")
                                || inlines.get(inlines.size() - 1).text().endsWith(" "));
    }

    private static int beforeFinalNotes(List<Node> inlines) {
        int end = inlines.size();
        while (end > 0
                && (inlines.get(end - 1).is("footnote") || inlines.get(end - 1).is("noteRepeat"))) {
            end--;
        }
        return end;
    }

    /** Opens and closes marks as they come and go, so that neighbours share them. */
    private void run(List<Node> inlines) {
        List<Mark> open = new ArrayList<>();
        for (Node node : inlines) {
            List<Mark> marks =
                    node.marks().stream().filter(InlineWriter::isWritten).toList();
            int same = 0;
            while (same < open.size() && same < marks.size() && open.get(same).equals(marks.get(same))) {
                same++;
            }
            for (; open.size() > same; open.remove(open.size() - 1)) {
                out.close();
            }
            for (Mark mark : marks.subList(same, marks.size())) {
                open(mark);
                open.add(mark);
            }
            node(node);
        }
        open.forEach(mark -> out.close());
    }

    /** Comments are for those who draft and never leave with a text. */
    private static boolean isWritten(Mark mark) {
        return !mark.type().name().equals("comment");
    }

    /** Italics at the beginning of a paragraph are its lead; a class says so where they are not what one would think. */
    private void open(Mark mark) {
        boolean atStart = place == Place.PARAGRAPH && !begun;
        switch (mark.type().name()) {
            case "lead" -> out.open("i", "class", atStart ? "" : "lead");
            case "emphasis" -> out.open("i", "class", atStart || place == Place.FORMULA ? "emphasis" : "");
            case "strong" -> out.open("b");
            case "citation" -> out.open("ref").attribute("href", String.valueOf(mark.attr("ref")));
            case "insertion" -> out.open("ins", "wId", String.valueOf(mark.attr("id")));
            case "deletion" -> out.open("del", "wId", String.valueOf(mark.attr("id")));
            case "modification" ->
                out.open("inline", "name", "modification", "tv:" + Suggestions.BLOCK, Suggestions.of(List.of(mark)));
            default -> throw new IllegalStateException("a mark that is written has an element");
        }
    }

    private void node(Node node) {
        switch (node.type().name()) {
            case "text" -> out.text(node.text());
            case "lineBreak" -> out.empty("eol");
            case "placeholder" -> out.element("placeholder", "[" + node.attr("text") + "]");
            case "paragraphLink" -> link(node);
            case "footnote" -> footnote(node);
            case "noteRepeat" -> repeat(node);
            case "alternatives" -> alternatives(node);
            default -> throw new IllegalStateException("the schema has no other inline nodes");
        }
        begun |= !node.is("lineBreak") && !(node.isText() && node.text().isBlank());
    }

    private void link(Node link) {
        String target = String.valueOf(link.attr("target"));
        String words = apparatus.names().keySet().stream()
                .filter(block -> block.value().equals(target))
                .findFirst()
                .map(apparatus::reference)
                .orElse("?");
        out.element("ref", words, "href", "#" + eIds.getOrDefault(target, target));
    }

    private void footnote(Node note) {
        String id = String.valueOf(note.attr("id"));
        String number = digits(apparatus.noteMark(note));
        out.open("authorialNote", "eId", "fn_" + number, "wId", id, "marker", number, "placement", "bottom");
        InlineWriter inner = new InlineWriter(out, apparatus, eIds);
        inner.paragraph("p", note, "", Place.PLAIN);
        out.close();
    }

    private void repeat(Node repeat) {
        String number = digits(apparatus.noteMark(repeat));
        String target = String.valueOf(repeat.attr("target"));
        out.empty("noteRef", "href", "#" + (number.isEmpty() ? target : "fn_" + number), "marker", number);
    }

    private static String digits(String mark) {
        return mark.replaceAll("[^0-9]", "");
    }

    private void alternatives(Node group) {
        out.open(
                "inline",
                "name",
                "alternatives",
                "wId",
                Blocks.idOf(group).map(Object::toString).orElse(""));
        boolean first = true;
        for (Node option : group.children()) {
            out.text(first ? "[" : " [");
            out.open("inline", "name", "alternative", "title", String.valueOf(option.attr("delegations")));
            new InlineWriter(out, apparatus, eIds).words(option.children(), "", Place.PLAIN);
            out.close().text("]");
            first = false;
        }
        out.close();
    }
}
