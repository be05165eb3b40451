package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.travaux.editorial.Masthead;
import org.travaux.render.pdf.internal.StripMaker.Box;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Sets what stands above the text on the first page: the masthead with its two rules, session and item, and whose text it is. */
final class FrontMatter {
    private static final float THIN = 0.5f;
    private static final float THICK = 1.8f;
    private static final float DISTRIBUTION = 397;
    private static final float HEAD = 170;

    private final Masthead masthead;
    private final Stylesheet sheet;
    private final StripMaker maker;
    private final Words words;
    private final List<Strip> strips = new ArrayList<>();

    FrontMatter(Masthead masthead, Stylesheet sheet, StripMaker maker, Words words) {
        this.masthead = masthead;
        this.sheet = sheet;
        this.maker = maker;
        this.words = words;
    }

    /** Sets all lines that there are facts for. */
    List<Strip> strips(Tag root) {
        Tag tag = root.add("Sect");
        if (masthead.organization().isPresent() || masthead.symbol().isPresent()) {
            head(tag);
        }
        item(masthead.session(), Weight.BOLD, 4, tag);
        item(masthead.agendaItem(), Weight.REGULAR, 0, tag);
        item(masthead.agendaTitle(), Weight.BOLD, 0, tag);
        adopted(tag);
        sponsors(tag);
        return strips;
    }

    private void head(Tag tag) {
        List<Ink> inks = new ArrayList<>();
        float margin = Stylesheet.MARGIN;
        float symbolWidth = 180;
        line(masthead.organization(), Weight.REGULAR, 13, Stylesheet.COLUMN, 300, Align.START, 18, tag, inks);
        symbol(Stylesheet.PAGE_WIDTH - margin - symbolWidth, symbolWidth, tag, inks);
        inks.add(new Ink.Rule(margin, 25, Stylesheet.PAGE_WIDTH - margin, 25, THIN));
        line(masthead.organ(), Weight.BOLD, 18, Stylesheet.COLUMN, 270, Align.START, 50, tag, inks);
        float y = 48;
        for (Optional<String> fact :
                List.of(masthead.distribution(), masthead.date(), Optional.<String>empty(), masthead.original())) {
            line(fact, Weight.REGULAR, sheet.body() * 0.95f, DISTRIBUTION, 156, Align.START, y, tag, inks);
            y += sheet.leading() * 0.95f;
        }
        inks.add(new Ink.Rule(margin, HEAD, Stylesheet.PAGE_WIDTH - margin, HEAD, THICK));
        strips.add(Strip.of(HEAD, inks, List.of()));
    }

    /** Sets the symbol, its first letter large, as on every document of the organization. */
    private void symbol(float start, float width, Tag tag, List<Ink> inks) {
        if (masthead.symbol().isEmpty()) {
            return;
        }
        String symbol = masthead.symbol().get();
        int first = symbol.offsetByCodePoints(0, 1);
        Tag paragraph = tag.add("P");
        List<Piece> pieces = List.of(
                Piece.of(symbol.substring(0, first), TextStyle.of(Weight.REGULAR, 19), paragraph),
                Piece.of(symbol.substring(first), TextStyle.of(Weight.REGULAR, 11), paragraph));
        inks.add(new Ink.Text(maker.line(pieces, width, Align.END), sheet.left(start, width), 18));
    }

    private void line(
            Optional<String> text,
            Weight weight,
            float size,
            float start,
            float width,
            Align align,
            float baseline,
            Tag tag,
            List<Ink> inks) {
        text.ifPresent(words -> {
            Piece piece = Piece.of(words, TextStyle.of(weight, size), tag.add("P"));
            inks.add(new Ink.Text(maker.line(List.of(piece), width, align), sheet.left(start, width), baseline));
        });
    }

    private void item(Optional<String> text, Weight weight, float before, Tag tag) {
        Box box = new Box(Stylesheet.MARGIN, 290, 0, Align.START, sheet.body(), sheet.leading());
        text.ifPresent(words -> strips.addAll(StripMaker.kept(maker.paragraph(
                List.of(Piece.of(words, TextStyle.of(weight, sheet.body()), tag.add("P"))), box, before))));
    }

    private void adopted(Tag tag) {
        float size = sheet.body() * 1.3f;
        Box box = new Box(Stylesheet.COLUMN, 300, 0, Align.START, size, sheet.leading(size));
        masthead.adopted()
                .ifPresent(words -> strips.addAll(StripMaker.kept(maker.paragraph(
                        List.of(Piece.of(words, TextStyle.of(Weight.BOLD, size), tag.add("P"))),
                        box,
                        sheet.gap() * 3))));
        Weight slanted = sheet.rightToLeft() ? Weight.REGULAR : sheet.emphasis(Weight.REGULAR);
        masthead.reference()
                .ifPresent(words -> strips.addAll(StripMaker.kept(maker.paragraph(
                        bracketed(words, TextStyle.of(slanted, sheet.body()), tag.add("P")),
                        maker.body(0, 0, Align.START),
                        sheet.gap() * 2))));
    }

    /** The brackets around a slanted line stand upright. */
    private static List<Piece> bracketed(String line, TextStyle style, Tag tag) {
        TextStyle upright = style.with(Weight.REGULAR);
        if (style.equals(upright) || !line.startsWith("[") || !line.endsWith("]")) {
            return List.of(Piece.of(line, style, tag));
        }
        return List.of(
                Piece.of("[", upright, tag),
                Piece.of(line.substring(1, line.length() - 1), style, tag),
                Piece.of("]", upright, tag));
    }

    /** Sets the line of the sponsors; its asterisk brings the note to the foot of the page. */
    private void sponsors(Tag tag) {
        if (masthead.sponsors().isEmpty()) {
            return;
        }
        String line = masthead.sponsors().get();
        Tag paragraph = tag.add("P");
        TextStyle style = TextStyle.of(Weight.BOLD, sheet.body());
        List<Piece> pieces = new ArrayList<>();
        int asterisk = masthead.sponsorNote().isPresent() ? line.indexOf('*') : -1;
        if (asterisk < 0) {
            pieces.add(Piece.of(line, style, paragraph));
        } else {
            Note note =
                    words.asteriskNote(withoutAsterisk(masthead.sponsorNote().get()), tag);
            pieces.add(Piece.of(line.substring(0, asterisk), style, paragraph.add("Span")));
            pieces.add(new Piece(
                    "*", style.with(Weight.REGULAR), Optional.of(paragraph.add("Reference")), Optional.of(note)));
            pieces.add(Piece.of(line.substring(asterisk + 1), style, paragraph.add("Span")));
        }
        strips.addAll(StripMaker.kept(maker.paragraph(pieces, maker.body(0, 0, Align.START), sheet.gap() * 3)));
    }

    /** The note's mark is set by itself. */
    private static String withoutAsterisk(String note) {
        return note.startsWith("*") ? note.substring(1).strip() : note;
    }
}
