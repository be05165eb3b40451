package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import org.travaux.document.Blocks;
import org.travaux.editorial.Apparatus;
import org.travaux.prose.Node;
import org.travaux.render.pdf.internal.StripMaker.Box;
import org.travaux.render.pdf.internal.Typesetter.Align;

/**
 * Sets the paragraphs of a text: unnumbered ones with their first line moved in, numbered ones beside their hanging label,
 * sub-paragraphs moved in level by level.
 */
final class ParagraphSetter {
    /** Between a label and its text. */
    private static final float LABEL_GAP = 4;

    private final Stylesheet sheet;
    private final StripMaker maker;
    private final Words words;
    private final Apparatus apparatus;
    private final Galley galley;

    ParagraphSetter(Stylesheet sheet, StripMaker maker, Words words, Apparatus apparatus, Galley galley) {
        this.sheet = sheet;
        this.maker = maker;
        this.words = words;
        this.apparatus = apparatus;
        this.galley = galley;
    }

    /** Sets the opening formula: the name of the organ stands out, the comma after it does not. */
    void formula(Node formula, Place place) {
        Tag tag = place.tag().add("P");
        TextStyle plain = place.style();
        List<Piece> pieces =
                new ArrayList<>(words.of(formula, plain.with(sheet.emphasis(plain.weight())), tag, place.tag()));
        String closing = Blocks.idOf(formula).map(apparatus::closing).orElse("");
        pieces.replaceAll(piece -> piece.text().equals(closing) ? piece.looking(plain) : piece);
        Box box = maker.body(place.indent(), sheet.indent(), Align.JUSTIFY);
        galley.add(StripMaker.kept(maker.paragraph(pieces, box, sheet.gap())));
    }

    /** Sets a text that stands by itself. */
    void passage(Node passage, Place place) {
        Tag tag = place.tag().add("P");
        Box box = maker.body(place.indent(), 0, Align.JUSTIFY);
        galley.add(maker.paragraph(words.of(passage, place.style(), tag, place.tag()), box, sheet.gap()));
    }

    /** Sets a paragraph with its sub-paragraphs and the words that close it. */
    void paragraph(Node paragraph, Place outer) {
        Place place = outer.looking(words.look(paragraph, outer.style()));
        String label = Blocks.idOf(paragraph).map(apparatus::label).orElse("");
        if (label.isEmpty()) {
            unnumbered(paragraph, place);
        } else {
            numbered(paragraph, label, place);
        }
    }

    private void unnumbered(Node paragraph, Place place) {
        Tag tag = paragraph.childCount() > 1 ? place.tag().add("Div") : place.tag();
        float indent = paragraph.is("subParagraph") ? 0 : sheet.indent();
        Box box = maker.body(place.indent(), indent, Align.JUSTIFY);
        galley.add(maker.paragraph(words.of(paragraph, place.style(), tag.add("P"), tag), box, sheet.gap()));
        rest(paragraph, place.under(tag).indented(indent));
    }

    private void numbered(Node paragraph, String label, Place place) {
        Tag item = place.tag().last("L").numberedLike(label).add("LI");
        Piece number = Piece.of(label, place.style(), item.add("Lbl"));
        Tag body = item.add("LBody");
        Place inner = place.under(body).indented(sheet.indent());
        float hanging = inner.indent() - place.indent();
        float width = maker.width(number);
        // A label that is too long for the place it hangs in moves the first line on.
        float first = Math.max(0, width + LABEL_GAP - hanging);
        Box box = maker.body(inner.indent(), first, Align.JUSTIFY);
        List<Strip> lines = maker.paragraph(words.of(paragraph, place.style(), body.add("P"), body), box, sheet.gap());
        float start = Stylesheet.COLUMN + place.indent();
        galley.add(maker.labelled(lines, number, start, width + LABEL_GAP, Align.START, box.baseline()));
        rest(paragraph, inner);
    }

    /** Sets what follows the wording of a paragraph; its introduction does not end a page. */
    private void rest(Node paragraph, Place place) {
        if (paragraph.childCount() > 1) {
            galley.hold();
        }
        for (Node child : paragraph.children()) {
            if (child.is("subParagraph")) {
                paragraph(child, place);
            } else if (!child.is("wording")) {
                passage(child, place.looking(words.look(child, place.style())));
            }
        }
    }
}
