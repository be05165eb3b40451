package org.travaux.interchange.internal.text;

import java.util.Optional;
import org.travaux.prose.Node;

/**
 * A link whose paragraph is not known while words are read: until all blocks are, its node keeps the {@code eId} that it
 * points to and the words that the file has for it.
 *
 * @param eId what it points to
 * @param words what the file says there
 */
public record PendingLink(String eId, String words) {
    private static final char BETWEEN = '\n';

    static String target(String eId, String words) {
        return eId + BETWEEN + words;
    }

    /** Returns the link that this node stands for, if it is one that is still pending. */
    public static Optional<PendingLink> of(Node node) {
        String target = node.is("paragraphLink") ? String.valueOf(node.attr("target")) : "";
        int at = target.indexOf(BETWEEN);
        return at < 0
                ? Optional.empty()
                : Optional.of(new PendingLink(target.substring(0, at), target.substring(at + 1)));
    }
}
