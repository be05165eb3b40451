package org.travaux.editorial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;

/** Finds what must be decided or filled before a text is finished: placeholders, alternatives, suggestions. */
final class OpenPlaces {
    private static final Pattern TYPED = Pattern.compile(
            "\\[\\s*(?:TBC|TBD|to be (?:filled|confirmed|determined)[^\\]]*|\\.\\.\\.|…|_*)\\s*\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SUGGESTIONS = Set.of("insertion", "deletion", "modification");

    private OpenPlaces() {}

    /** Returns the open places typed into this text. */
    static List<String> typed(String text) {
        List<String> places = new ArrayList<>();
        Matcher matcher = TYPED.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    /** Runs the check. */
    public static void run(Node tree, Findings findings) {
        visit(tree, Optional.empty(), findings, new LinkedHashSet<>());
    }

    private static void visit(Node node, Optional<BlockId> above, Findings findings, Set<String> suggestions) {
        Optional<BlockId> block = node.type().isBlock() ? Blocks.idOf(node).or(() -> above) : above;
        node.marks().forEach(mark -> suggestion(mark, block, findings, suggestions));
        switch (node.type().name()) {
            case "placeholder" -> open(findings, block, "placeholder", "[" + node.attr("text") + "]");
            case "alternatives" -> open(findings, block, "alternatives", bracketed(node));
            case "text" -> typed(node.text()).forEach(place -> open(findings, block, "typed", place));
            default -> {}
        }
        node.children().forEach(child -> visit(child, block, findings, suggestions));
    }

    private static void suggestion(Mark mark, Optional<BlockId> block, Findings findings, Set<String> seen) {
        String name = mark.type().name();
        if (!SUGGESTIONS.contains(name)) {
            return;
        }
        String id = String.valueOf(mark.attrs().get("id"));
        if (seen.add(id.isEmpty() ? name + seen.size() : id)) {
            open(findings, block, "suggestion", id);
        }
    }

    private static String bracketed(Node alternatives) {
        StringBuilder out = new StringBuilder();
        for (Node alternative : alternatives.children()) {
            out.append(out.isEmpty() ? "[" : " [")
                    .append(alternative.textContent())
                    .append(']');
        }
        return out.toString();
    }

    private static void open(Findings findings, Optional<BlockId> block, String kind, String text) {
        findings.error(
                "text.open-place",
                block,
                "The text still holds an open place to be decided or filled.",
                "kind",
                kind,
                "text",
                text);
    }
}
