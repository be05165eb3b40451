package org.travaux.interchange.internal.align;

import java.util.HashSet;
import java.util.Set;
import org.travaux.document.Blocks;
import org.travaux.prose.Node;

/** Tells whether two texts name their blocks alike. */
public final class SharedIds {
    private SharedIds() {}

    /** Tells whether most blocks of the target have their ids from the source, so that none need be guessed. */
    public static boolean isBetween(Node source, Node target) {
        Set<String> own = ids(target);
        long common = ids(source).stream().filter(own::contains).count();
        return common * 2 > own.size();
    }

    private static Set<String> ids(Node tree) {
        Set<String> ids = new HashSet<>();
        Blocks.of(tree).forEach(block -> ids.add(block.id().value()));
        return ids;
    }
}
