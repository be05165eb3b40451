package org.travaux.translation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.base.BlockId;
import org.travaux.base.Digest;
import org.travaux.document.Blocks;
import org.travaux.document.Reading;
import org.travaux.prose.Node;

/**
 * A block or footnote with words of its own: what a translator works on.
 *
 * @param id the block's or the note's id
 * @param kind the name of its node type
 * @param container the block it stands in, for a footnote; its own id otherwise
 * @param ordinal which note of its block it is, from 1; 0 for a block
 * @param beside the ids of all notes of its block, for a footnote; empty for a block
 * @param node the block or note
 * @param words its own words in the clean reading: brackets and open places in brackets, no number, label or note mark
 */
public record Unit(
        BlockId id, String kind, BlockId container, int ordinal, Set<BlockId> beside, Node node, String words) {

    public Unit {
        beside = Set.copyOf(beside);
    }

    /** Returns the units of a tree in document order, those without words too; the notes of a block follow it. */
    public static List<Unit> of(Node tree) {
        List<Unit> units = new ArrayList<>();
        for (Blocks.Block block : Blocks.of(Reading.CLEAN.of(tree))) {
            Optional<Node> wording = Blocks.wordingOf(block.node());
            if (wording.isPresent()) {
                units.add(new Unit(
                        block.id(), block.kind(), block.id(), 0, Set.of(), block.node(), words(wording.get())));
                notes(block.id(), wording.get(), units);
            }
        }
        return units;
    }

    /** Returns the units of a tree by id, in document order. */
    public static Map<BlockId, Unit> byId(Node tree) {
        Map<BlockId, Unit> units = new LinkedHashMap<>();
        of(tree).forEach(unit -> units.putIfAbsent(unit.id(), unit));
        return units;
    }

    /**
     * Returns the unit of another language that answers to this one: the one with its id, or for a note the note of the same
     * ordinal in the same block, unless that translates another note of this one's block.
     */
    public Optional<Unit> counterpartIn(Map<BlockId, Unit> others) {
        Unit same = others.get(id);
        if (same != null || ordinal == 0) {
            return Optional.ofNullable(same);
        }
        return others.values().stream()
                .filter(unit ->
                        unit.ordinal == ordinal && unit.container.equals(container) && !beside.contains(unit.id))
                .findFirst();
    }

    /** Tells whether there is nothing to translate. */
    public boolean isBlank() {
        return words.isBlank();
    }

    /** Returns the digest of the words. */
    public Digest hash() {
        return Digest.of(words);
    }

    private static void notes(BlockId block, Node wording, List<Unit> units) {
        List<Node> notes = new ArrayList<>();
        wording.descendants((node, position, parent, index) -> {
            if (node.is("footnote")) {
                notes.add(node);
            }
            return !node.is("footnote");
        });
        Set<BlockId> beside = new LinkedHashSet<>();
        notes.forEach(note -> Blocks.idOf(note).ifPresent(beside::add));
        for (int i = 0; i < notes.size(); i++) {
            Node note = notes.get(i);
            int ordinal = i + 1;
            Blocks.idOf(note)
                    .ifPresent(id -> units.add(new Unit(id, "footnote", block, ordinal, beside, note, words(note))));
        }
    }

    private static String words(Node line) {
        StringBuilder out = new StringBuilder();
        append(line, out);
        return out.toString().strip();
    }

    private static void append(Node line, StringBuilder out) {
        for (Node child : line.children()) {
            switch (child.type().name()) {
                case "footnote", "noteRepeat" -> {}
                case "lineBreak" -> out.append('\n');
                case "placeholder" -> out.append('[').append(child.attr("text")).append(']');
                case "paragraphLink" -> out.append('\u00A7').append(child.attr("target"));
                case "alternatives" -> alternatives(child, out);
                default -> out.append(child.text());
            }
        }
    }

    private static void alternatives(Node group, StringBuilder out) {
        for (int i = 0; i < group.childCount(); i++) {
            out.append(i == 0 ? "[" : " [");
            append(group.child(i), out);
            out.append(']');
        }
    }
}
