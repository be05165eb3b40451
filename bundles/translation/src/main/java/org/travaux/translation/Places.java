package org.travaux.translation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.Reading;
import org.travaux.prose.Node;

/** Where the blocks stand that every language has, so that one that was moved or indented in a language is told. */
final class Places {
    private final Map<Language, Map<BlockId, Place>> places = new EnumMap<>(Language.class);

    /** Where a block stands: its kind, the block it is in, and how many of its siblings that all languages have are before it. */
    record Place(String kind, String parent, int rank) {
        String shown() {
            return kind + (parent.isEmpty() ? "" : " in " + parent) + ", no. " + (rank + 1);
        }
    }

    Places(Map<Language, Node> trees) {
        Map<Language, Map<BlockId, Blocks.Block>> blocks = new LinkedHashMap<>();
        trees.forEach((language, tree) -> blocks.put(language, Blocks.byId(Reading.CLEAN.of(tree))));
        blocks.forEach((language, own) -> places.put(language, places(own, blocks)));
    }

    /** Returns where each language that has the block has it. */
    Map<Language, Place> of(BlockId block) {
        Map<Language, Place> found = new LinkedHashMap<>();
        places.forEach(
                (language, own) -> Optional.ofNullable(own.get(block)).ifPresent(place -> found.put(language, place)));
        return found;
    }

    private static Map<BlockId, Place> places(
            Map<BlockId, Blocks.Block> own, Map<Language, Map<BlockId, Blocks.Block>> all) {
        Map<BlockId, Place> places = new LinkedHashMap<>();
        Map<String, Integer> ranks = new LinkedHashMap<>();
        own.forEach((id, block) -> {
            if (all.values().stream().allMatch(others -> others.containsKey(id))) {
                String parent = block.parent().map(BlockId::value).orElse("");
                int rank = ranks.merge(parent, 1, Integer::sum) - 1;
                places.put(id, new Place(block.kind(), parent, rank));
            }
        });
        return places;
    }
}
