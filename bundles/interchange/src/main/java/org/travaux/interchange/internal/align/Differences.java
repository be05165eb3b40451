package org.travaux.interchange.internal.align;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.document.Blocks.Block;
import org.travaux.document.Finding.Severity;
import org.travaux.document.ImportNote;
import org.travaux.prose.Node;

/** Says where two aligned texts do not have the same blocks: part by part and kind by kind, with both counts. */
public final class Differences {
    private static final String WHOLE = "document";

    private final Map<BlockId, Block> source;
    private final Map<BlockId, Block> target;

    private Differences(Node source, Node target) {
        this.source = Blocks.byId(source);
        this.target = Blocks.byId(target);
    }

    /** Where a block stands: its parent, and its own kind. */
    private record Group(String parent, String kind) {
        static Group of(Block block) {
            return new Group(block.parent().map(BlockId::value).orElse(WHOLE), block.kind());
        }
    }

    /** Returns the differences in document order, those of the source first. */
    public static List<ImportNote> between(Node source, Node target) {
        return new Differences(source, target).notes();
    }

    private List<ImportNote> notes() {
        Map<Group, Set<BlockId>> here = grouped(target);
        Map<Group, Set<BlockId>> there = grouped(source);
        Set<Group> groups = new LinkedHashSet<>(there.keySet());
        groups.addAll(here.keySet());
        List<ImportNote> notes = new ArrayList<>();
        for (Group group : groups) {
            if (isKnown(group)) {
                compare(group, there.getOrDefault(group, Set.of()), here.getOrDefault(group, Set.of()), notes);
            }
        }
        return notes;
    }

    /** What stands in a part that the other text does not have is said with the part, once. */
    private boolean isKnown(Group group) {
        if (group.parent().equals(WHOLE)) {
            return true;
        }
        BlockId parent = new BlockId(group.parent());
        return source.containsKey(parent) && target.containsKey(parent);
    }

    private static Map<Group, Set<BlockId>> grouped(Map<BlockId, Block> blocks) {
        return blocks.values().stream()
                .collect(Collectors.groupingBy(
                        Group::of,
                        LinkedHashMap::new,
                        Collectors.mapping(Block::id, Collectors.toCollection(LinkedHashSet::new))));
    }

    private static void compare(Group group, Set<BlockId> there, Set<BlockId> here, List<ImportNote> notes) {
        if (there.equals(here)) {
            return;
        }
        if (there.size() != here.size()) {
            notes.add(new ImportNote(
                    "alignment.count-differs",
                    Severity.WARNING,
                    group.parent(),
                    group.kind() + ": " + there.size() + " in the source, " + here.size() + " here" + alone(there, here)
                            + ".",
                    Map.of(
                            "kind", group.kind(),
                            "source", Integer.toString(there.size()),
                            "here", Integer.toString(here.size()))));
        } else {
            notes.add(new ImportNote(
                    "alignment.blocks-differ",
                    Severity.WARNING,
                    group.parent(),
                    group.kind() + ": " + here.size() + " in both texts, but not the same" + alone(there, here) + ".",
                    Map.of("kind", group.kind(), "here", Integer.toString(here.size()))));
        }
    }

    private static String alone(Set<BlockId> there, Set<BlockId> here) {
        Set<BlockId> missing = without(there, here);
        Set<BlockId> more = without(here, there);
        return (missing.isEmpty() ? "" : "; only in the source: " + list(missing))
                + (more.isEmpty() ? "" : "; only here: " + list(more));
    }

    private static Set<BlockId> without(Set<BlockId> some, Set<BlockId> others) {
        Set<BlockId> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static String list(Set<BlockId> ids) {
        return ids.stream().map(BlockId::value).collect(Collectors.joining(", "));
    }
}
