package org.travaux.document;

import java.util.Map;
import java.util.OptionalInt;
import org.travaux.base.Characters;
import org.travaux.base.Invalid;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;

/**
 * Holds the words and attributes of our texts to the {@linkplain Characters characters} a text may have. The engine in
 * {@code prose} takes any string, as ProseMirror does; what may be kept is decided here, of the tree as it would become,
 * because a step can also cut a character in half that was whole before.
 */
public final class TextCharacters {
    private TextCharacters() {}

    /** Refuses a tree with a character no text may have, with {@code text.characters}. */
    public static void check(Node tree) {
        checkNode(tree);
        tree.descendants((node, position, parent, index) -> {
            checkNode(node);
            return true;
        });
    }

    /** Does what {@link #check} does where all that this tree shares with an earlier one is known to be right. */
    public static void checkChangesSince(Node before, Node after) {
        after.forEachNewSince(before, TextCharacters::checkNode);
    }

    private static void checkNode(Node node) {
        if (node.isText()) {
            check(node.text());
        }
        check(node.attrs());
        for (Mark mark : node.marks()) {
            check(mark.attrs());
        }
    }

    private static void check(Map<String, Object> attributes) {
        attributes.values().forEach(value -> {
            if (value instanceof String text) {
                check(text);
            }
        });
    }

    private static void check(String text) {
        OptionalInt forbidden = Characters.firstForbidden(text);
        if (forbidden.isPresent()) {
            String point = String.format("U+%04X", forbidden.getAsInt());
            throw Invalid.because(
                    "text.characters",
                    "A text has whole characters and no control characters; this is " + point + ".",
                    Map.of("character", point));
        }
    }
}
