package org.travaux.rest.internal;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.Finding;
import org.travaux.document.Manuscript;
import org.travaux.prose.Node;

/** Where blocks and notes stand in the texts of a document, so that findings can be read in the order of the text. */
final class BlockPlaces {
    private final Map<Language, Map<BlockId, Integer>> places = new EnumMap<>(Language.class);
    private final Language source;

    private BlockPlaces(Language source) {
        this.source = source;
    }

    static BlockPlaces of(Manuscript source, List<Manuscript> texts) {
        BlockPlaces all = new BlockPlaces(source.language());
        texts.forEach(text -> all.places.put(text.language(), placesIn(text.tree())));
        all.places.computeIfAbsent(source.language(), language -> placesIn(source.tree()));
        return all;
    }

    /** Returns the place of a finding's block in its own text, else in the source's; null where neither has it. */
    Integer of(Finding finding) {
        Map<BlockId, Integer> own = places.getOrDefault(finding.language(), Map.of());
        Map<BlockId, Integer> sources = places.get(source);
        return finding.block()
                .map(block -> own.getOrDefault(block, sources.get(block)))
                .orElse(null);
    }

    private static Map<BlockId, Integer> placesIn(Node tree) {
        Map<BlockId, Integer> found = new HashMap<>();
        tree.descendants((node, position, parent, index) -> {
            Blocks.idOf(node).ifPresent(id -> found.putIfAbsent(id, found.size()));
            return true;
        });
        return found;
    }
}
