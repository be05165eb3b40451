package org.travaux.translation.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.travaux.document.Reading;
import org.travaux.prose.Node;

/**
 * What a change of the source means for the blocks of the other languages.
 *
 * @param before the source as it was
 * @param after the source as it is
 * @param placed the keys of the blocks that came, moved or became of another kind
 * @param gone the keys of the blocks that went
 * @param attributes the new values of attributes that changed, by key of the block
 */
record StructuralChange(
        Outline before,
        Outline after,
        Set<String> placed,
        Set<String> gone,
        Map<String, Map<String, Object>> attributes) {

    /** Compares the source before and after; suggested blocks do not count until they are accepted. */
    static StructuralChange between(Node sourceBefore, Node sourceAfter) {
        Outline before = Outline.of(Reading.CLEAN.of(sourceBefore));
        Outline after = Outline.of(Reading.CLEAN.of(sourceAfter));
        return new StructuralChange(
                before, after, placed(before, after), gone(before, after), attributes(before, after));
    }

    /** Tells whether no block came, went, moved or changed. */
    boolean isNone() {
        return placed.isEmpty() && gone.isEmpty() && attributes.isEmpty();
    }

    /** Returns the keys of the blocks that were not there before. */
    Set<String> arrivals() {
        return after.blocks().stream()
                .map(Outline.Block::key)
                .filter(key -> before.get(key) == null)
                .collect(Collectors.toSet());
    }

    /** Tells whether a block comes with another one around it. */
    boolean isInsidePlaced(Outline.Block block) {
        for (Outline.Block up = after.get(block.parent()); up != null; up = after.get(up.parent())) {
            if (placed.contains(up.key())) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> placed(Outline before, Outline after) {
        Set<String> placed = new HashSet<>();
        for (Outline.Block block : after.blocks()) {
            Outline.Block earlier = before.get(block.key());
            boolean same = earlier != null
                    && earlier.parent().equals(block.parent())
                    && earlier.node().type() == block.node().type();
            if (!same) {
                placed.add(block.key());
            }
        }
        after.parents().forEach(parent -> placed.addAll(reordered(before, after, parent, placed)));
        return placed;
    }

    /** Returns the children of a block that changed places: as few as explain the new order. */
    private static Set<String> reordered(Outline before, Outline after, String parent, Set<String> placed) {
        List<String> now = after.children(parent).stream()
                .filter(key -> !placed.contains(key))
                .toList();
        List<String> then = before.children(parent);
        Set<Integer> steady = Increasing.longest(now.stream().map(then::indexOf).toList());
        Set<String> moved = new HashSet<>();
        for (int i = 0; i < now.size(); i++) {
            if (!steady.contains(i)) {
                moved.add(now.get(i));
            }
        }
        return moved;
    }

    private static Set<String> gone(Outline before, Outline after) {
        return before.blocks().stream()
                .map(Outline.Block::key)
                .filter(key -> after.get(key) == null)
                .collect(Collectors.toSet());
    }

    private static Map<String, Map<String, Object>> attributes(Outline before, Outline after) {
        Map<String, Map<String, Object>> changed = new LinkedHashMap<>();
        for (Outline.Block block : after.blocks()) {
            Outline.Block earlier = before.get(block.key());
            if (earlier != null && earlier.node().type() == block.node().type()) {
                Map<String, Object> values = new HashMap<>(block.node().attrs());
                values.remove("id");
                values.entrySet().removeAll(earlier.node().attrs().entrySet());
                if (!values.isEmpty()) {
                    changed.put(block.key(), values);
                }
            }
        }
        return changed;
    }
}
