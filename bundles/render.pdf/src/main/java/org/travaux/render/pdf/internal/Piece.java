package org.travaux.render.pdf.internal;

import java.util.Optional;

/**
 * A stretch of a paragraph that looks the same and belongs to one tag.
 *
 * @param tag the tag of its text; an artifact where there is none
 * @param note the note whose mark it is, if it is one; no line begins with a mark
 */
record Piece(String text, TextStyle style, Optional<Tag> tag, Optional<Note> note) {
    static Piece of(String text, TextStyle style, Tag tag) {
        return new Piece(text, style, Optional.of(tag), Optional.empty());
    }

    Piece saying(String other) {
        return new Piece(other, style, tag, note);
    }

    Piece looking(TextStyle other) {
        return new Piece(text, other, tag, note);
    }

    static Piece artifact(String text, TextStyle style) {
        return new Piece(text, style, Optional.empty(), Optional.empty());
    }
}
