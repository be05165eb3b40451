package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import org.travaux.prose.Node;
import org.travaux.render.pdf.internal.StripMaker.Box;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Sets signature blocks: who signs, and beside it a rule to sign on; a party that is absent has none. */
final class SignatureBlocks {
    private static final float RULE = 150;

    private final Stylesheet sheet;
    private final StripMaker maker;
    private final Words words;

    SignatureBlocks(Stylesheet sheet, StripMaker maker, Words words) {
        this.sheet = sheet;
        this.maker = maker;
        this.words = words;
    }

    /** Sets one block. */
    List<Strip> strips(Node block, Tag home, TextStyle style) {
        float width = Stylesheet.COLUMN_WIDTH - RULE - sheet.indent();
        Box box = new Box(Stylesheet.COLUMN, width, 0, Align.START, style.size(), sheet.leading());
        Tag tag = home.add("P");
        String party = String.valueOf(block.attrs().get("party"));
        List<Piece> pieces = words.of(block, style, tag, home);
        if (!party.isEmpty() && !block.textContent().contains(party)) {
            pieces = new ArrayList<>(pieces);
            Tag stretch = pieces.stream()
                            .anyMatch(piece -> piece.tag().filter(t -> t != tag).isPresent())
                    ? tag.add("Span")
                    : tag;
            pieces.add(Piece.of(pieces.isEmpty() ? party : " (" + party + ")", style, stretch));
        }
        List<Strip> strips = maker.paragraph(pieces, box, sheet.gap() * 2.4f);
        if (!Boolean.TRUE.equals(block.attrs().get("absent"))) {
            float left = sheet.left(Stylesheet.COLUMN + Stylesheet.COLUMN_WIDTH - RULE, RULE);
            int last = strips.size() - 1;
            List<Ink> inks = new ArrayList<>(strips.get(last).inks());
            inks.add(new Ink.Rule(left, box.baseline() + 2, left + RULE, box.baseline() + 2, 0.5f));
            Strip old = strips.get(last);
            strips.set(last, Strip.of(old.height(), inks, old.notes()).before(old.before()));
        }
        return strips;
    }
}
