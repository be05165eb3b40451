package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.travaux.editorial.Apparatus;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Turns the words of a block into pieces: looks from marks, note marks with their notes, tags for all of them. */
final class Words {
    private static final float NOTE_INDENT = 4;

    private final Stylesheet sheet;
    private final StripMaker strips;
    private final Apparatus apparatus;
    private int notes;

    Words(Stylesheet sheet, StripMaker strips, Apparatus apparatus) {
        this.sheet = sheet;
        this.strips = strips;
        this.apparatus = apparatus;
    }

    /**
     * Returns the pieces of a block's own words as printed.
     *
     * @param paragraph the tag of the words; it gets a child for each stretch where there are note marks
     * @param home where the notes are read: after the paragraph
     */
    List<Piece> of(Node block, TextStyle style, Tag paragraph, Tag home) {
        return of(apparatus.printed(block), style, paragraph, home);
    }

    /** Returns the pieces of these inline nodes. */
    List<Piece> of(List<Node> inlines, TextStyle style, Tag paragraph, Tag home) {
        boolean divided = inlines.stream().anyMatch(Words::isMark);
        List<Piece> pieces = new ArrayList<>();
        Tag stretch = divided ? null : paragraph;
        for (Node inline : inlines) {
            TextStyle look = look(inline, style);
            if (isMark(inline)) {
                pieces.add(mark(inline, look, paragraph.add("Reference"), home));
                stretch = null;
                continue;
            }
            stretch = stretch == null ? paragraph.add("Span") : stretch;
            pieces.add(Piece.of(inline.is("lineBreak") ? "\n" : inline.text(), look, stretch));
        }
        return pieces;
    }

    /** Returns the style with what the marks of a node say. */
    TextStyle look(Node node, TextStyle style) {
        TextStyle look = style;
        for (Mark mark : node.marks()) {
            look = switch (mark.type().name()) {
                case "lead", "emphasis" -> look.with(sheet.emphasis(look.weight()));
                case "strong" -> look.with(look.weight().heavier());
                case "insertion" -> look.with(Decoration.UNDERLINE);
                case "deletion" -> look.with(Decoration.STRIKE);
                case "modification" -> look.with(Decoration.DOTS);
                case "comment" -> look.with(Decoration.BAND);
                default -> look;
            };
        }
        return look;
    }

    /** Sets the note on the sponsors of a draft, marked by an asterisk. */
    Note asteriskNote(String text, Tag home) {
        Tag tag = home.add("Note").identified("note-sponsors");
        Tag label = tag.add("Lbl");
        TextStyle style = TextStyle.of(Weight.REGULAR, sheet.note());
        return note(List.of(Piece.of(text, style, tag.add("P"))), Piece.of("*", style, label));
    }

    private Note note(List<Piece> text, Piece mark) {
        StripMaker.Box box = new StripMaker.Box(
                Stylesheet.COLUMN, Stylesheet.COLUMN_WIDTH, 0, Align.START, sheet.note(), sheet.noteLeading());
        List<Strip> lines = strips.paragraph(text, box, 0);
        float width = 40;
        return new Note(strips.labelled(
                lines, mark, Stylesheet.COLUMN - NOTE_INDENT - width, width, Align.END, box.baseline()));
    }

    private Piece mark(Node inline, TextStyle look, Tag reference, Tag home) {
        String mark = apparatus.noteMark(inline);
        TextStyle superior = look.superior();
        if (!inline.is("footnote")) {
            return new Piece(mark, superior, Optional.of(reference), Optional.of(NO_NOTE));
        }
        notes++;
        Tag tag = home.add("Note").identified("note-" + notes);
        TextStyle style = TextStyle.of(Weight.REGULAR, sheet.note());
        Piece label = Piece.of(mark, style.superior(), tag.add("Lbl"));
        Note note = note(of(apparatus.printed(inline), style, tag.add("P"), tag), label);
        return new Piece(mark, superior, Optional.of(reference), Optional.of(note));
    }

    /** What a repeated mark brings to its page: nothing, the note stands where it was first. */
    private static final Note NO_NOTE = new Note(List.of());

    private static boolean isMark(Node inline) {
        return inline.is("footnote") || inline.is("noteRepeat");
    }
}
