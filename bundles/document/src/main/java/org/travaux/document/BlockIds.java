package org.travaux.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.travaux.base.BlockId;
import org.travaux.prose.AttrStep;
import org.travaux.prose.Fragment;
import org.travaux.prose.MapResult;
import org.travaux.prose.Mapping;
import org.travaux.prose.Node;
import org.travaux.prose.ReplaceAroundStep;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

/**
 * Keeps ids present and unique within a text: those of blocks and those of inline nodes that bear one (notes, alternatives).
 * Splitting, pasting and undoing copy nodes with their ids; of several holders the one that was there before keeps it.
 */
public final class BlockIds {
    private static final String ID = "id";
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private BlockIds() {}

    private record Holder(int position, String id) {}

    /**
     * Returns the steps that give every node of the tree an id of its own; none where all is well.
     *
     * @param before the tree before somebody's steps, in which all was well
     * @param steps somebody's steps
     * @param after the tree after them
     */
    public static List<Step> repair(Node before, List<Step> steps, Node after) {
        if (steps.stream().noneMatch(BlockIds::canDisturb)) {
            return List.of();
        }
        List<Holder> wrong = wrong(after, () -> keepers(before, steps));
        return wrong.stream()
                .<Step>map(h -> new AttrStep(h.position(), ID, fresh()))
                .toList();
    }

    /** Returns the tree with fresh ids where they are missing, malformed or used before; the first holder keeps its id. */
    public static Node completed(Node tree) {
        Node whole = tree;
        for (Holder holder : wrong(tree, Map::of)) {
            whole = new AttrStep(holder.position(), ID, fresh()).applyTo(whole);
        }
        return whole;
    }

    /** Returns the ids of all nodes that bear one, in document order. */
    public static List<BlockId> in(Node tree) {
        return holders(tree).stream()
                .filter(holder -> FORM.matcher(holder.id()).matches())
                .map(holder -> new BlockId(holder.id()))
                .toList();
    }

    private static List<Holder> wrong(Node tree, Supplier<Map<String, Integer>> keepers) {
        Map<String, List<Holder>> byId = new LinkedHashMap<>();
        holders(tree).forEach(h -> byId.computeIfAbsent(h.id(), id -> new ArrayList<>())
                .add(h));
        Map<String, Integer> kept = new HashMap<>();
        if (byId.values().stream().anyMatch(list -> list.size() > 1)) {
            kept.putAll(keepers.get());
        }
        List<Holder> wrong = new ArrayList<>();
        byId.forEach((id, list) -> {
            if (!FORM.matcher(id).matches()) {
                wrong.addAll(list);
            } else if (list.size() > 1) {
                Holder keeper = keeper(list, kept.get(id));
                list.stream().filter(holder -> holder != keeper).forEach(wrong::add);
            }
        });
        wrong.sort(Comparator.comparingInt(Holder::position));
        return wrong;
    }

    private static Holder keeper(List<Holder> holders, Integer position) {
        return holders.stream()
                .filter(holder -> position != null && holder.position() == position)
                .findFirst()
                .orElse(holders.get(0));
    }

    /** Returns where the nodes of the older tree are now, by id; those that were deleted are left out. */
    private static Map<String, Integer> keepers(Node before, List<Step> steps) {
        Mapping mapping = new Mapping(steps.stream().map(Step::getMap).toList());
        Map<String, Integer> positions = new HashMap<>();
        for (Holder holder : holders(before)) {
            MapResult now = mapping.mapResult(holder.position(), 1);
            if (!now.deletedAfter()) {
                positions.putIfAbsent(holder.id(), now.pos());
            }
        }
        return positions;
    }

    private static List<Holder> holders(Node tree) {
        List<Holder> found = new ArrayList<>();
        tree.descendants((node, position, parent, index) -> {
            if (node.type().hasAttribute(ID)) {
                found.add(new Holder(position, node.attr(ID) instanceof String id ? id : ""));
            }
            return !node.isLeaf();
        });
        return found;
    }

    /** Tells whether a step can bring a node or an id in: typing, marking and deleting cannot, and they are nearly all. */
    private static boolean canDisturb(Step step) {
        if (step instanceof AttrStep attr) {
            return attr.attr().equals(ID);
        }
        Optional<Slice> slice = step instanceof ReplaceStep replace
                ? Optional.of(replace.slice())
                : step instanceof ReplaceAroundStep around ? Optional.of(around.slice()) : Optional.empty();
        return slice.map(Slice::content).map(BlockIds::bearsIds).orElse(false);
    }

    private static boolean bearsIds(Fragment content) {
        return content.children().stream().anyMatch(node -> node.type().hasAttribute(ID) || bearsIds(node.content()));
    }

    private static String fresh() {
        return BlockId.fresh().value();
    }
}
