package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.travaux.editorial.Apparatus;
import org.travaux.prose.Node;
import org.travaux.render.pdf.internal.StripMaker.Box;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Sets the title, beside its number, and the headings of sections, articles and annexes; each has its entry in the outline. */
final class HeadingSetter {
    private static final float TITLE = 1.26f;
    private static final float FIRST_LEVEL = 1.12f;
    private static final float LABEL_GAP = 8;

    private final Stylesheet sheet;
    private final StripMaker maker;
    private final Words words;
    private final Apparatus apparatus;
    private final Galley galley;

    HeadingSetter(Stylesheet sheet, StripMaker maker, Words words, Apparatus apparatus, Galley galley) {
        this.sheet = sheet;
        this.maker = maker;
        this.words = words;
        this.apparatus = apparatus;
        this.galley = galley;
    }

    /**
     * Sets the title.
     *
     * @param full the title with the number that stands before it, if there is one
     */
    void title(Node title, String full, Place place) {
        Tag heading = place.tag().add("H1");
        TextStyle style = place.style().with(Weight.BOLD).sized(sheet.body() * TITLE);
        Box box = maker.heading(style.size(), Align.START);
        String plain = apparatus.words(title);
        String number = full.endsWith(plain)
                ? full.substring(0, full.length() - plain.length()).strip()
                : "";
        Optional<Piece> label =
                number.isEmpty() ? Optional.empty() : Optional.of(Piece.of(number, style, heading.add("Span")));
        List<Piece> pieces = words.of(title, style, heading.add("Span"), place.tag());
        List<Strip> lines = beside(label, pieces, box);
        String entry = full.isEmpty() ? plain : full;
        galley.add(StripMaker.kept(StripMaker.withFirst(lines, strip -> strip.bookmarked(entry, 1))));
        galley.space(sheet.gap() * 0.6f);
    }

    /** The number hangs beside the title; one too long for that stands before it. */
    private List<Strip> beside(Optional<Piece> label, List<Piece> title, Box box) {
        float room = Stylesheet.COLUMN - Stylesheet.MARGIN - LABEL_GAP;
        float before = sheet.gap() * 2;
        if (label.isEmpty()) {
            return maker.paragraph(title, box, before);
        }
        if (maker.width(label.get()) > room) {
            List<Piece> all =
                    new ArrayList<>(List.of(label.get().saying(label.get().text() + " ")));
            all.addAll(title);
            return maker.paragraph(all, box, before);
        }
        List<Strip> lines = maker.paragraph(title, box, before);
        return maker.labelled(lines, label.get(), Stylesheet.MARGIN, room, Align.END, box.baseline());
    }

    /** Sets the label of a block over its heading; either may be wanting. */
    List<Strip> heading(String label, Optional<Node> heading, Place place, Align align, float before) {
        Optional<Node> spoken = heading.filter(node -> node.childCount() > 0);
        if (label.isEmpty() && spoken.isEmpty()) {
            return List.of();
        }
        Tag tag = place.tag().add("H" + place.heading());
        TextStyle style =
                place.style().with(Weight.BOLD).sized(sheet.body() * (place.heading() == 2 ? FIRST_LEVEL : 1));
        Box box = maker.heading(style.size(), align);
        List<Strip> lines = new ArrayList<>();
        if (!label.isEmpty()) {
            lines.addAll(maker.paragraph(List.of(Piece.of(label, style, tag.add("Span"))), box, before));
        }
        spoken.ifPresent(node -> {
            List<Piece> pieces = words.of(node, words.look(node, style), tag.add("Span"), place.tag());
            lines.addAll(maker.paragraph(pieces, box, lines.isEmpty() ? before : sheet.gap() * 0.3f));
        });
        String entry = (label + " " + spoken.map(apparatus::words).orElse("")).strip();
        return StripMaker.kept(StripMaker.withFirst(lines, strip -> strip.bookmarked(entry, place.heading())));
    }
}
