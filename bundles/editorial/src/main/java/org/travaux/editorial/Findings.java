package org.travaux.editorial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.Finding;
import org.travaux.document.Finding.Severity;
import org.travaux.prose.Node;

/** Gathers findings of one language. Confined to one thread. */
final class Findings {
    private final Language language;
    private final List<Finding> found = new ArrayList<>();

    /** Begins with none. */
    public Findings(Language language) {
        this.language = language;
    }

    /** Returns what was gathered so far. */
    public List<Finding> found() {
        return List.copyOf(found);
    }

    void error(String code, Optional<BlockId> block, String message, String... details) {
        found.add(finding(code, Severity.ERROR, block, message, details));
    }

    void warning(String code, Optional<BlockId> block, String message, String... details) {
        found.add(finding(code, Severity.WARNING, block, message, details));
    }

    private Finding finding(
            String code, Severity severity, Optional<BlockId> block, String message, String... details) {
        if (!Form.CODES.contains(code)) {
            throw new IllegalStateException("The code " + code + " is not declared: nobody has a sentence for it.");
        }
        return new Finding(code, severity, language, block, message, pairs(details));
    }

    /** Visits every textblock with the nearest block above it that has an id. */
    static void textblocks(Node tree, java.util.function.BiConsumer<Optional<BlockId>, Node> visitor) {
        visit(tree, Optional.empty(), visitor);
    }

    private static void visit(
            Node parent, Optional<BlockId> above, java.util.function.BiConsumer<Optional<BlockId>, Node> visitor) {
        for (Node child : parent.children()) {
            if (!child.type().isBlock()) {
                continue;
            }
            Optional<BlockId> id = Blocks.idOf(child).or(() -> above);
            if (child.type().isTextblock()) {
                visitor.accept(id, child);
            } else {
                visit(child, id, visitor);
            }
        }
    }

    private static Map<String, String> pairs(String... details) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i + 1 < details.length; i += 2) {
            map.put(details[i], details[i + 1]);
        }
        return map;
    }
}
