package org.travaux.interchange.internal.akn.out;

import java.util.ArrayList;
import java.util.List;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.interchange.internal.text.Suggestions;
import org.travaux.prose.Node;

/** The attributes of the element that stands for a block: its id, and what is suggested about it. */
final class BlockAttributes {
    private BlockAttributes() {}

    /** Returns names and values, those given first. */
    static String[] of(Node block, String... others) {
        List<String> all = new ArrayList<>(List.of(others));
        all.add("wId");
        all.add(id(block));
        all.add("tv:" + Suggestions.BLOCK);
        all.add(Suggestions.of(block));
        return all.toArray(String[]::new);
    }

    /** Returns the id of a block, empty where it has none. */
    static String id(Node block) {
        return Blocks.idOf(block).map(BlockId::value).orElse("");
    }
}
