package org.travaux.document.internal;

import java.util.List;
import org.travaux.document.Reading;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;

/** Makes the blocks of one language ready for the words of another. */
final class EmptyText {
    private EmptyText() {}

    /** Returns the clean blocks with their ids and without words; tables keep their cells. */
    static Node of(Node tree) {
        return emptied(Reading.CLEAN.of(tree));
    }

    private static Node emptied(Node node) {
        if (node.type().inlineContent()) {
            return node.withContent(Fragment.EMPTY);
        }
        List<Node> blocks = node.children().stream().map(EmptyText::emptied).toList();
        return node.isLeaf() ? node : node.withContent(Fragment.of(blocks));
    }
}
