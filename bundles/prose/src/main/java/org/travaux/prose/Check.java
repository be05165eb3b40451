package org.travaux.prose;

import java.util.List;
import java.util.function.Consumer;
import org.travaux.base.Invalid;

/** Holds a tree to the rules of its schema. Each node's rules concern itself, its children's types and their marks. */
final class Check {
    private Check() {}

    static void everything(Node node) {
        everything(node, Check::alone);
    }

    static void changes(Node before, Node after) {
        changes(before, after, Check::alone);
    }

    private static void everything(Node node, Consumer<Node> rule) {
        rule.accept(node);
        for (Node child : node.content().array()) {
            everything(child, rule);
        }
    }

    /** Shows a rule what is in the new tree and not, as the same object, in the old one at the same place. */
    static void changes(Node before, Node after, Consumer<Node> rule) {
        if (before == after) {
            return;
        }
        rule.accept(after);
        Node[] old = before.content().array();
        Node[] now = after.content().array();
        int same = Math.min(old.length, now.length);
        int start = 0;
        while (start < same && old[start] == now[start]) {
            start++;
        }
        int oldEnd = old.length;
        int end = now.length;
        while (oldEnd > start && end > start && old[oldEnd - 1] == now[end - 1]) {
            oldEnd--;
            end--;
        }
        for (int i = start; i < end; i++) {
            if (i < oldEnd) {
                changes(old[i], now[i], rule);
            } else {
                everything(now[i], rule);
            }
        }
    }

    static void depth(Node node, int left, int limit) {
        if (left < 0) {
            throw Invalid.tooLarge("text.too-deep", "nodes stand too deep in one another", limit);
        }
        for (Node child : node.content().array()) {
            depth(child, left - 1, limit);
        }
    }

    private static void alone(Node node) {
        node.type().checkContent(node.content());
        node.attributes().check();
        List<Mark> marks = node.marks();
        if (!marks.isEmpty()) {
            checkMarks(node, marks);
        }
    }

    private static void checkMarks(Node node, List<Mark> marks) {
        List<Mark> set = List.of();
        for (Mark mark : marks) {
            mark.attributes().check();
            set = mark.addToSet(set);
        }
        if (!Mark.sameSet(set, marks)) {
            throw Invalid.because("text.invalid", "invalid set of marks on node " + node.type() + ": " + marks);
        }
    }
}
