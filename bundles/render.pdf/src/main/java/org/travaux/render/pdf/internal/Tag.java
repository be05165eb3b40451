package org.travaux.render.pdf.internal;

import com.lowagie.text.pdf.PdfStructureElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A node of the document's structure, in the order of reading: what a screen reader goes by. It holds text or other tags,
 * never both.
 *
 * <p>Confined to the thread that renders.
 */
final class Tag {
    /** What a cell says of itself. */
    record Cell(int columns, int rows, Optional<String> scope) {}

    private final String kind;
    private final List<Tag> children = new ArrayList<>();
    private String id = "";
    private String numbering = "";
    private Cell cell;
    private PdfStructureElement element;

    private Tag(String kind) {
        this.kind = kind;
    }

    static Tag root() {
        return new Tag("Document");
    }

    /** Returns a new last child. */
    Tag add(String childKind) {
        Tag child = new Tag(childKind);
        children.add(child);
        return child;
    }

    /** Returns the last child if it is of this kind, else a new one: a list goes on where nothing came between. */
    Tag last(String childKind) {
        if (!children.isEmpty() && children.get(children.size() - 1).kind.equals(childKind)) {
            return children.get(children.size() - 1);
        }
        return add(childKind);
    }

    Tag identified(String value) {
        id = value;
        return this;
    }

    /** Says how a list is numbered, from the label of its first item. */
    Tag numberedLike(String label) {
        if (numbering.isEmpty()) {
            numbering = Numbering.of(label);
        }
        return this;
    }

    Tag cell(Cell value) {
        cell = value;
        return this;
    }

    String kind() {
        return kind;
    }

    String id() {
        return id;
    }

    /** Returns how a list is numbered, empty for what is none. */
    String numbering() {
        return numbering;
    }

    Optional<Cell> cell() {
        return Optional.ofNullable(cell);
    }

    List<Tag> children() {
        return children;
    }

    PdfStructureElement element() {
        return element;
    }

    void bind(PdfStructureElement written) {
        element = written;
    }
}
