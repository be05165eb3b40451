package org.travaux.prose;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Invalid;

/**
 * A piece cut out of a document.
 *
 * @param content the nodes
 * @param openStart how many nodes are cut open on the left: the first one, its first child, and so on
 * @param openEnd how many nodes are cut open on the right
 */
public record Slice(Fragment content, int openStart, int openEnd) {
    /** Nothing. */
    public static final Slice EMPTY = new Slice(Fragment.EMPTY, 0, 0);

    /** Returns a slice of whole nodes. */
    public static Slice of(Node... nodes) {
        return new Slice(Fragment.of(nodes), 0, 0);
    }

    /** Returns how many positions it adds to a document. */
    public int size() {
        return content.size() - openStart - openEnd;
    }

    /** Returns the slice with the fragment put in at a position of it; empty where it does not fit. */
    Optional<Slice> insertAt(int position, Fragment fragment) {
        return Optional.ofNullable(
                        insertInto(content, position + openStart, fragment, openStart + 1, openEnd + 1, null))
                .map(changed -> new Slice(changed, openStart, openEnd));
    }

    private static Fragment insertInto(
            Fragment into, int position, Fragment inserted, int openStart, int openEnd, Node parent) {
        int index = into.findIndex(position);
        int offset = into.offsetOf(index);
        Node child = into.childOrNull(index);
        if (offset == position || child.isText()) {
            boolean closed = openStart <= 0 && openEnd <= 0;
            if (parent != null && closed && !canInsert(parent, index, inserted)) {
                return null;
            }
            return into.cut(0, position).append(inserted).append(into.cut(position, into.size()));
        }
        Fragment inner = insertInto(
                child.content(),
                position - offset - 1,
                inserted,
                index == 0 ? openStart - 1 : 0,
                index == into.childCount() - 1 ? openEnd - 1 : 0,
                child);
        return inner == null ? null : into.replaceChild(index, child.withContent(inner));
    }

    private static boolean canInsert(Node parent, int index, Fragment inserted) {
        ContentMatch match = parent.type().contentMatch().matchFragment(parent.content(), 0, index);
        if (match == null) {
            throw Invalid.because("step.unfit", "the node to insert into is itself invalid");
        }
        match = match.matchFragment(inserted);
        if (match != null) {
            match = match.matchFragment(parent.content(), index, parent.childCount());
        }
        if (match == null || !match.validEnd()) {
            return false;
        }
        for (Node node : inserted.array()) {
            if (!parent.type().allowsMarks(node.marks())) {
                return false;
            }
        }
        return true;
    }

    /** Returns the slice without the flat range between two positions of it. */
    Slice removeBetween(int from, int to) {
        return new Slice(removeRange(content, from + openStart, to + openStart), openStart, openEnd);
    }

    private static Fragment removeRange(Fragment content, int from, int to) {
        int index = content.findIndex(from);
        int offset = content.offsetOf(index);
        Node child = content.childOrNull(index);
        int indexTo = content.findIndex(to);
        int offsetTo = content.offsetOf(indexTo);
        if (offset == from || child.isText()) {
            if (offsetTo != to && !content.child(indexTo).isText()) {
                throw notFlat();
            }
            return content.cut(0, from).append(content.cut(to, content.size()));
        }
        if (index != indexTo) {
            throw notFlat();
        }
        Fragment inner = removeRange(child.content(), from - offset - 1, to - offset - 1);
        return content.replaceChild(index, child.withContent(inner));
    }

    private static Invalid notFlat() {
        return Invalid.because("step.unfit", "the range to remove is not flat");
    }

    /** Returns the slice as a JSON value, {@code null} where it has no content. */
    Map<String, Object> toJsonValue() {
        if (content.size() == 0) {
            return null;
        }
        Map<String, Object> json = new LinkedHashMap<>(4);
        json.put("content", content.toJsonValue());
        if (openStart > 0) {
            json.put("openStart", openStart);
        }
        if (openEnd > 0) {
            json.put("openEnd", openEnd);
        }
        return json;
    }
}
