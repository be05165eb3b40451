package org.travaux.render.pdf.internal;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.document.Finding;
import org.travaux.document.Finding.Severity;
import org.travaux.document.Manuscript;
import org.travaux.document.spi.Renderer;
import org.travaux.prose.Node;

/** Finds the characters of a manuscript that none of our fonts has, block by block and in the facts. */
final class GlyphCheck {
    private static final int NAMED = 8;

    private final Manuscript manuscript;
    private final Stylesheet sheet;
    private final FontShelf fonts;
    private final Map<Integer, Boolean> known = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    GlyphCheck(Manuscript manuscript, FontShelf fonts) {
        this.manuscript = manuscript;
        this.sheet = Stylesheet.of(manuscript.language());
        this.fonts = fonts;
    }

    /** Runs the check: facts first, then in the order of the text. */
    List<Finding> run() {
        String tag = manuscript.language().tag();
        StringBuilder facts = new StringBuilder();
        manuscript.metadata().values().forEach((field, value) -> {
            int dot = field.indexOf('.');
            facts.append(dot < 0 || field.substring(dot + 1).equals(tag) ? value : "");
        });
        check(Optional.empty(), facts.toString());
        visit(manuscript.tree(), Optional.empty());
        return List.copyOf(findings);
    }

    private void visit(Node parent, Optional<BlockId> above) {
        for (Node child : parent.children()) {
            Optional<BlockId> id = Blocks.idOf(child).or(() -> above);
            if (child.isTextblock()) {
                check(id, words(child));
            } else if (child.isBlock()) {
                visit(child, id);
            }
        }
    }

    private static String words(Node textblock) {
        StringBuilder words = new StringBuilder(textblock.textContent());
        textblock.descendants((node, position, parent, index) -> {
            words.append(node.is("placeholder") ? node.attr("text") : "");
            return true;
        });
        return words.toString();
    }

    private void check(Optional<BlockId> block, String written) {
        Set<Integer> missing = new TreeSet<>();
        String text = Normalizer.normalize(written, Normalizer.Form.NFC);
        long places = text.codePoints()
                .filter(character -> !isPrintable(character))
                .peek(missing::add)
                .count();
        if (places == 0) {
            return;
        }
        String named = missing.stream()
                .limit(NAMED)
                .map(character -> "%s (U+%04X)".formatted(Character.toString(character), character))
                .collect(Collectors.joining(", ", "", missing.size() > NAMED ? ", …" : ""));
        findings.add(new Finding(
                Renderer.NO_GLYPH,
                Severity.ERROR,
                manuscript.language(),
                block,
                "No font here has these characters; an empty square is printed for each.",
                Map.of("text", named, "places", Long.toString(places))));
    }

    private boolean isPrintable(int character) {
        return known.computeIfAbsent(character, c -> Characters.isPrintable(c, sheet, fonts));
    }
}
