package org.travaux.translation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.base.DomainException;
import org.travaux.document.Reading;
import org.travaux.prose.AttrStep;
import org.travaux.prose.Fragment;
import org.travaux.prose.Node;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

/**
 * What a change of the source means for the blocks of another language: blocks that came are put in without words, blocks
 * that went are taken out, blocks that moved or became of another kind take their words along.
 *
 * <p>Doing it again to a tree that has followed already changes nothing. What does not fit into the other tree is left out;
 * the concordance will find it.
 */
final class StructuralChange {
    private final Outline before;
    private final Outline after;
    private final Set<String> placed;
    private final Set<String> gone;

    private StructuralChange(Outline before, Outline after, Set<String> placed, Set<String> gone) {
        this.before = before;
        this.after = after;
        this.placed = placed;
        this.gone = gone;
    }

    /** Compares the source before and after; suggested blocks do not count until they are accepted. */
    static StructuralChange between(Node sourceBefore, Node sourceAfter) {
        Outline before = Outline.of(Reading.CLEAN.of(sourceBefore));
        Outline after = Outline.of(Reading.CLEAN.of(sourceAfter));
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
        Set<String> gone = new HashSet<>();
        before.blocks().stream()
                .map(Outline.Block::key)
                .filter(key -> after.get(key) == null)
                .forEach(gone::add);
        return new StructuralChange(before, after, placed, gone);
    }

    /** Tells whether no block came, went or moved. */
    boolean isNone() {
        return placed.isEmpty() && gone.isEmpty() && attributes().isEmpty();
    }

    /** Returns the steps that make the other language's tree follow. */
    List<Step> stepsFor(Node target) {
        List<Step> steps = new ArrayList<>();
        Node tree = target;
        Set<String> kept = new HashSet<>();
        for (Outline.Block block : after.blocks()) {
            boolean outermost = placed.contains(block.key()) && !isInsidePlaced(block);
            if (outermost && !stands(block, Outline.of(tree))) {
                tree = place(block, tree, steps, kept);
            }
        }
        for (Outline.Block block : before.blocks()) {
            boolean outermost = gone.contains(block.key()) && !gone.contains(block.parent());
            if (outermost) {
                tree = drop(block.key(), tree, steps, kept);
            }
        }
        for (Map.Entry<String, Map<String, Object>> changed : attributes().entrySet()) {
            tree = setAttributes(changed.getKey(), changed.getValue(), tree, steps);
        }
        return steps;
    }

    private Node place(Outline.Block block, Node target, List<Step> steps, Set<String> kept) {
        Outline now = Outline.of(target);
        Optional<Integer> where = position(block, now);
        if (where.isEmpty()) {
            kept.add(block.key());
            return target;
        }
        Node made = new Transplant(now, before, after).of(block.node());
        Optional<Node> with = applied(new ReplaceStep(where.get(), where.get(), Slice.of(made)), target, steps);
        if (with.isEmpty()) {
            kept.add(block.key());
            return target;
        }
        Outline.Block old = now.get(block.key());
        if (old == null) {
            return withoutMovedInside(made, where.get(), with.get(), steps);
        }
        int shift = old.position() >= where.get() ? made.nodeSize() : 0;
        int from = old.position() + shift;
        Node moved = applied(new ReplaceStep(from, from + old.node().nodeSize(), Slice.EMPTY), with.get(), steps)
                .orElse(with.get());
        int here = shift == 0 ? where.get() - old.node().nodeSize() : where.get();
        return withoutMovedInside(made, here, moved, steps);
    }

    /** Takes blocks that the new one has inside out of where they were. */
    private static Node withoutMovedInside(Node made, int position, Node target, List<Step> steps) {
        Node tree = target;
        int start = position;
        for (Outline.Block inner : Outline.of(made).blocks()) {
            if (inner.isOwn()) {
                Outline.Block elsewhere = Outline.outside(tree, start, start + made.nodeSize(), inner.key());
                if (elsewhere != null) {
                    ReplaceStep step = new ReplaceStep(
                            elsewhere.position(),
                            elsewhere.position() + elsewhere.node().nodeSize(),
                            Slice.EMPTY);
                    Optional<Node> without = applied(step, tree, steps);
                    if (without.isPresent() && elsewhere.position() < start) {
                        start -= elsewhere.node().nodeSize();
                    }
                    tree = without.orElse(tree);
                }
            }
        }
        return tree;
    }

    /** Returns where a block belongs: behind the nearest sibling before it that is there, else before the next one. */
    private Optional<Integer> position(Outline.Block block, Outline now) {
        Outline.Block parent = now.get(block.parent());
        if (parent == null) {
            return Optional.empty();
        }
        List<String> siblings = after.children(block.parent());
        int index = siblings.indexOf(block.key());
        for (int i = index - 1; i >= 0; i--) {
            Outline.Block previous = now.get(siblings.get(i));
            if (previous != null && previous.parent().equals(block.parent())) {
                return Optional.of(previous.position() + previous.node().nodeSize());
            }
        }
        for (int i = index + 1; i < siblings.size(); i++) {
            Outline.Block next = now.get(siblings.get(i));
            if (next != null && next.parent().equals(block.parent())) {
                return Optional.of(next.position());
            }
        }
        return Optional.of(parent.position() + parent.node().nodeSize() - 1);
    }

    private Node drop(String key, Node target, List<Step> steps, Set<String> kept) {
        Outline.Block block = Outline.of(target).get(key);
        if (block == null || kept.contains(key)) {
            return target;
        }
        ReplaceStep step = new ReplaceStep(
                block.position(), block.position() + block.node().nodeSize(), Slice.EMPTY);
        return applied(step, target, steps).orElse(target);
    }

    private Map<String, Map<String, Object>> attributes() {
        Map<String, Map<String, Object>> changed = new HashMap<>();
        for (Outline.Block block : after.blocks()) {
            Outline.Block earlier = before.get(block.key());
            if (earlier != null
                    && earlier.node().type() == block.node().type()
                    && !earlier.node().attrs().equals(block.node().attrs())) {
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

    private static Node setAttributes(String key, Map<String, Object> values, Node target, List<Step> steps) {
        Node tree = target;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            Outline.Block block = Outline.of(tree).get(key);
            if (block != null
                    && block.node().attrs().containsKey(value.getKey())
                    && !value.getValue().equals(block.node().attr(value.getKey()))) {
                tree = applied(new AttrStep(block.position(), value.getKey(), value.getValue()), tree, steps)
                        .orElse(tree);
            }
        }
        return tree;
    }

    private boolean isInsidePlaced(Outline.Block block) {
        for (Outline.Block up = after.get(block.parent()); up != null; up = after.get(up.parent())) {
            if (placed.contains(up.key())) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the block stands in the other tree where it belongs already. */
    private boolean stands(Outline.Block block, Outline now) {
        Outline.Block there = now.get(block.key());
        if (there == null
                || there.node().type() != block.node().type()
                || !there.parent().equals(block.parent())) {
            return false;
        }
        List<String> wanted = after.children(block.parent());
        List<String> shared =
                now.children(block.parent()).stream().filter(wanted::contains).toList();
        int index = shared.indexOf(block.key());
        int place = wanted.indexOf(block.key());
        boolean afterThose = shared.subList(0, index).stream().allMatch(key -> wanted.indexOf(key) < place);
        boolean beforeThose =
                shared.subList(index + 1, shared.size()).stream().allMatch(key -> wanted.indexOf(key) > place);
        return afterThose && beforeThose;
    }

    private static Set<String> reordered(Outline before, Outline after, String parent, Set<String> placed) {
        List<String> now = after.children(parent).stream()
                .filter(key -> !placed.contains(key))
                .toList();
        List<String> then = before.children(parent);
        List<Integer> ranks = now.stream().map(then::indexOf).toList();
        Set<Integer> steady = Increasing.longest(ranks);
        Set<String> moved = new HashSet<>();
        for (int i = 0; i < now.size(); i++) {
            if (!steady.contains(i)) {
                moved.add(now.get(i));
            }
        }
        return moved;
    }

    /** Applies a step and notes it; empty, and nothing noted, where it does not fit. */
    private static Optional<Node> applied(Step step, Node tree, List<Step> steps) {
        try {
            Node done = step.applyTo(tree);
            done.checkChangesSince(tree);
            steps.add(step);
            return Optional.of(done);
        } catch (DomainException misfit) {
            return Optional.empty();
        }
    }

    /** Makes the blocks of the source with the words of the other language, as far as it has them. */
    private record Transplant(Outline target, Outline before, Outline after) {
        Node of(Node block) {
            Outline.Block there = Outline.keyOf(block).map(target::get).orElse(null);
            if (block.type().inlineContent()) {
                return block.withContent(words(block, there == null ? null : there.node()));
            }
            List<Node> children = new ArrayList<>();
            for (Node child : block.children()) {
                children.add(
                        child.is("wording")
                                ? child.withContent(words(child, there == null ? null : there.node()))
                                : of(child));
            }
            Node whole = block.withContent(Fragment.of(children));
            return there == null ? whole : withOwn(whole, there.node());
        }

        private static Fragment words(Node line, Node there) {
            Node from = there == null
                    ? null
                    : there.type().inlineContent()
                            ? there
                            : there.childCount() > 0 && there.child(0).type().inlineContent() ? there.child(0) : null;
            if (from == null) {
                return Fragment.EMPTY;
            }
            return line.type().validContent(from.content())
                    ? from.content()
                    : Fragment.of(from.children().stream().filter(Node::isText).toList());
        }

        /** Adds the blocks that only the other language has, at the end, where they may stand there. */
        private Node withOwn(Node whole, Node there) {
            Node result = whole;
            for (Node child : there.children()) {
                String key = Outline.keyOf(child).orElse("");
                boolean own = !key.isEmpty() && before.get(key) == null && after.get(key) == null;
                if (own) {
                    List<Node> more = new ArrayList<>(result.children());
                    more.add(child);
                    Fragment content = Fragment.of(more);
                    result = result.type().validContent(content) ? result.withContent(content) : result;
                }
            }
            return result;
        }
    }
}
