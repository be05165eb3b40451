package org.travaux.prose;

import org.travaux.base.Invalid;

/**
 * Puts a slice in the place of a range. On either side the open nodes of the slice are joined with the nodes around the
 * range, level by level, and every node that is closed again on the way must be valid.
 */
final class Replacement {
    private Replacement() {}

    static Node replace(ResolvedPos from, ResolvedPos to, Slice slice) {
        if (slice.openStart() > from.depth()) {
            throw unfit("inserted content is deeper than the place to insert it");
        }
        if (from.depth() - slice.openStart() != to.depth() - slice.openEnd()) {
            throw unfit("inconsistent open depths");
        }
        return outer(from, to, slice, 0);
    }

    /** Descends as long as the whole range lies in one child; what is beside the path is shared. */
    private static Node outer(ResolvedPos from, ResolvedPos to, Slice slice, int depth) {
        int index = from.index(depth);
        Node node = from.node(depth);
        if (index == to.index(depth) && depth < from.depth() - slice.openStart()) {
            Node inner = outer(from, to, slice, depth + 1);
            return node.withContent(node.content().replaceChild(index, inner));
        }
        if (slice.content().size() == 0) {
            return close(node, twoWay(from, to, depth));
        }
        if (slice.openStart() == 0 && slice.openEnd() == 0 && from.depth() == depth && to.depth() == depth) {
            return close(node, flat(from, to, slice.content()));
        }
        return threeWayAround(from, to, slice, depth);
    }

    /** The common case, typing included: both ends lie directly in the same node and nothing is open. */
    private static Fragment flat(ResolvedPos from, ResolvedPos to, Fragment inserted) {
        Fragment content = from.parent().content();
        return content.cut(0, from.parentOffset())
                .append(inserted)
                .append(content.cut(to.parentOffset(), content.size()));
    }

    /** Wraps the slice in copies of the nodes around it, so that both of its ends can be resolved like any position. */
    private static Node threeWayAround(ResolvedPos from, ResolvedPos to, Slice slice, int depth) {
        int extra = from.depth() - slice.openStart();
        Node wrapped = from.node(extra).withContent(slice.content());
        for (int i = extra - 1; i >= 0; i--) {
            wrapped = from.node(i).withContent(Fragment.single(wrapped));
        }
        ResolvedPos start = wrapped.resolve(slice.openStart() + extra);
        ResolvedPos end = wrapped.resolve(wrapped.content().size() - slice.openEnd() - extra);
        return close(from.node(depth), threeWay(from, start, end, to, depth));
    }

    private static Fragment threeWay(ResolvedPos from, ResolvedPos start, ResolvedPos end, ResolvedPos to, int depth) {
        Node openStart = from.depth() > depth ? joinable(from, start, depth + 1) : null;
        Node openEnd = to.depth() > depth ? joinable(end, to, depth + 1) : null;
        NodeBuilder content = new NodeBuilder(from.node(depth).childCount() + 2);
        addRange(null, from, depth, content);
        if (openStart != null && openEnd != null && start.index(depth) == end.index(depth)) {
            checkJoin(openStart, openEnd);
            content.join(close(openStart, threeWay(from, start, end, to, depth + 1)));
        } else {
            if (openStart != null) {
                content.join(close(openStart, twoWay(from, start, depth + 1)));
            }
            addRange(start, end, depth, content);
            if (openEnd != null) {
                content.join(close(openEnd, twoWay(end, to, depth + 1)));
            }
        }
        addRange(to, null, depth, content);
        return content.toFragment();
    }

    private static Fragment twoWay(ResolvedPos from, ResolvedPos to, int depth) {
        NodeBuilder content = new NodeBuilder(from.node(depth).childCount() + 2);
        addRange(null, from, depth, content);
        if (from.depth() > depth) {
            Node joined = joinable(from, to, depth + 1);
            content.join(close(joined, twoWay(from, to, depth + 1)));
        }
        addRange(to, null, depth, content);
        return content.toFragment();
    }

    /** Adds the children between two positions at a depth; {@code null} stands for the edge of the node. */
    private static void addRange(ResolvedPos start, ResolvedPos end, int depth, NodeBuilder target) {
        Node node = (end != null ? end : start).node(depth);
        int first = 0;
        int last = end != null ? end.index(depth) : node.childCount();
        if (start != null) {
            first = start.index(depth);
            if (start.depth() > depth) {
                first++;
            } else if (start.textOffset() != 0) {
                target.join(start.nodeAfter().orElseThrow());
                first++;
            }
        }
        if (first >= 0 && first < last) {
            target.join(node.child(first));
            target.addAll(node.content(), first + 1, last);
        }
        if (end != null && end.depth() == depth && end.textOffset() != 0) {
            target.join(end.nodeBefore().orElseThrow());
        }
    }

    private static Node joinable(ResolvedPos before, ResolvedPos after, int depth) {
        Node node = before.node(depth);
        checkJoin(node, after.node(depth));
        return node;
    }

    private static void checkJoin(Node main, Node sub) {
        if (!sub.type().compatibleContent(main.type())) {
            throw unfit("cannot join " + sub.type() + " onto " + main.type());
        }
    }

    private static Node close(Node node, Fragment content) {
        if (!node.type().validContent(content)) {
            throw unfit("invalid content for node " + node.type());
        }
        return node.withContent(content);
    }

    private static Invalid unfit(String why) {
        return Invalid.because("step.unfit", why);
    }
}
