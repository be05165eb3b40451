package org.travaux.translation.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.travaux.base.DomainException;
import org.travaux.prose.AttrStep;
import org.travaux.prose.Node;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

/**
 * Makes the text of another language follow a change of the source: blocks that came are put in, without words unless they
 * had some before they went; blocks that went are taken out; blocks that moved or became of another kind take their words
 * along.
 *
 * <p>Doing it again to a tree that has followed already changes nothing. What does not fit into the other tree is left out;
 * the concordance will find it. Confined to one thread.
 */
final class Restructuring {
    private final StructuralChange change;
    private final Function<String, Optional<Node>> dropped;
    private final List<Step> steps = new ArrayList<>();

    /** The keys of blocks that have no place in the other tree; they stay where they are rather than go with a block. */
    private final Set<String> kept = new HashSet<>();

    private Node tree;

    private Restructuring(StructuralChange change, Function<String, Optional<Node>> dropped, Node target) {
        this.change = change;
        this.dropped = dropped;
        this.tree = target;
    }

    /**
     * Returns the steps that make the other language's tree follow.
     *
     * @param dropped returns a block of the other language as it was when it was dropped
     */
    static List<Step> steps(StructuralChange change, Function<String, Optional<Node>> dropped, Node target) {
        Restructuring restructuring = new Restructuring(change, dropped, target);
        restructuring.run();
        return restructuring.steps;
    }

    private void run() {
        for (Outline.Block block : change.after().blocks()) {
            boolean outermost = change.placed().contains(block.key()) && !change.isInsidePlaced(block);
            if (outermost && !stands(block, Outline.of(tree))) {
                place(block);
            }
        }
        for (Outline.Block block : change.before().blocks()) {
            boolean outermost =
                    change.gone().contains(block.key()) && !change.gone().contains(block.parent());
            if (outermost) {
                drop(block.key());
            }
        }
        change.attributes().forEach(this::setAttributes);
    }

    private void place(Outline.Block block) {
        Outline now = Outline.of(tree);
        Optional<Integer> where = position(block, now);
        if (where.isEmpty()) {
            kept.add(block.key());
            return;
        }
        Node made = new Transplant(now, change, dropped).of(block.node());
        if (!apply(new ReplaceStep(where.get(), where.get(), Slice.of(made)))) {
            kept.add(block.key());
            return;
        }
        int here = where.get();
        Outline.Block old = now.get(block.key());
        if (old != null) {
            boolean behind = old.position() >= here;
            remove(old.position() + (behind ? made.nodeSize() : 0), old.node());
            here -= behind ? 0 : old.node().nodeSize();
        }
        removeMovedInside(made, here);
    }

    /** Takes blocks that the new one has inside out of where they were. */
    private void removeMovedInside(Node made, int position) {
        int start = position;
        for (Outline.Block inner : Outline.of(made).blocks()) {
            Outline.Block elsewhere =
                    inner.isOwn() ? Outline.outside(tree, start, start + made.nodeSize(), inner.key()) : null;
            if (elsewhere != null && remove(elsewhere.position(), elsewhere.node()) && elsewhere.position() < start) {
                start -= elsewhere.node().nodeSize();
            }
        }
    }

    /** Returns where a block belongs: behind the nearest sibling before it that is there, else before the next one. */
    private Optional<Integer> position(Outline.Block block, Outline now) {
        Outline.Block parent = now.get(block.parent());
        if (parent == null) {
            return Optional.empty();
        }
        List<String> siblings = change.after().children(block.parent());
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

    private void drop(String key) {
        Outline.Block block = Outline.of(tree).get(key);
        if (block != null && !kept.contains(key)) {
            remove(block.position(), block.node());
        }
    }

    private void setAttributes(String key, Map<String, Object> values) {
        values.forEach((name, value) -> {
            Outline.Block block = Outline.of(tree).get(key);
            boolean differs = block != null
                    && block.node().attrs().containsKey(name)
                    && !value.equals(block.node().attr(name));
            if (differs) {
                apply(new AttrStep(block.position(), name, value));
            }
        });
    }

    /** Tells whether the block stands in the other tree where it belongs already. */
    private boolean stands(Outline.Block block, Outline now) {
        Outline.Block there = now.get(block.key());
        if (there == null
                || there.node().type() != block.node().type()
                || !there.parent().equals(block.parent())) {
            return false;
        }
        List<String> wanted = change.after().children(block.parent());
        List<String> shared =
                now.children(block.parent()).stream().filter(wanted::contains).toList();
        int index = shared.indexOf(block.key());
        int place = wanted.indexOf(block.key());
        boolean afterThose = shared.subList(0, index).stream().allMatch(key -> wanted.indexOf(key) < place);
        boolean beforeThose =
                shared.subList(index + 1, shared.size()).stream().allMatch(key -> wanted.indexOf(key) > place);
        return afterThose && beforeThose;
    }

    private boolean remove(int position, Node node) {
        return apply(new ReplaceStep(position, position + node.nodeSize(), Slice.EMPTY));
    }

    /** Applies a step and notes it; answers false, and notes nothing, where it does not fit. */
    private boolean apply(Step step) {
        try {
            Node done = step.applyTo(tree);
            done.checkChangesSince(tree);
            tree = done;
            steps.add(step);
            return true;
        } catch (DomainException misfit) {
            return false;
        }
    }
}
