package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.BlockId;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Ids;
import org.travaux.interchange.internal.text.Report;
import org.travaux.prose.Node;

/**
 * Reads typed brackets: {@code [TBC]} is a place to be filled; in a draft, other brackets are alternatives, and brackets side
 * by side are one group.
 */
final class Brackets {
    private static final Pattern TO_FILL = Pattern.compile(
            "\\[(TBC|TBD|to be (?:filled|confirmed|determined)[^\\[\\]]{0,80})\\]", Pattern.CASE_INSENSITIVE);

    /** Nobody negotiates deeper; what nests more is no negotiation. */
    private static final int DEEPEST = 20;

    private static final int MOST = 1_000;

    private final boolean draft;
    private final Ids ids;
    private final Report report;

    Brackets(boolean draft, Ids ids, Report report) {
        this.draft = draft;
        this.ids = ids;
        this.report = report;
    }

    /**
     * Returns the inline nodes of a block with brackets understood.
     *
     * @param plain whether the block is one that holds no alternatives, such as a title
     */
    List<Node> read(BlockId block, boolean plain, List<Node> inlines) {
        List<Node> filled = new ArrayList<>();
        for (Node node : inlines) {
            if (node.isText()) {
                placeholders(node, filled);
            } else if (node.is("footnote")) {
                filled.add(Build.marked("footnote", node.attrs(), placesOf(node), node.marks()));
            } else {
                filled.add(node);
            }
        }
        return draft && !plain ? alternatives(block, Build.joined(filled)) : Build.joined(filled);
    }

    private static List<Node> placesOf(Node note) {
        List<Node> words = new ArrayList<>();
        note.children().forEach(child -> {
            if (child.isText()) {
                placeholders(child, words);
            } else {
                words.add(child);
            }
        });
        return words;
    }

    private static void placeholders(Node text, List<Node> out) {
        Matcher matcher = TO_FILL.matcher(text.text());
        int from = 0;
        while (matcher.find()) {
            if (matcher.start() > from) {
                out.add(Build.text(text.text().substring(from, matcher.start()), text.marks()));
            }
            out.add(Build.marked("placeholder", Map.of("text", matcher.group(1)), List.of(), text.marks()));
            from = matcher.end();
        }
        if (from < text.text().length()) {
            out.add(Build.text(text.text().substring(from), text.marks()));
        }
    }

    /** Splits texts at brackets, then gathers what stands between a pair. */
    private List<Node> alternatives(BlockId block, List<Node> inlines) {
        if (!arePaired(inlines)) {
            report.warning(
                    "import.bracket-unpaired",
                    block.value(),
                    "A bracket has no counterpart, or there are too many; all of them were kept as words.");
            return inlines;
        }
        List<Node> pieces = new ArrayList<>();
        for (Node node : inlines) {
            if (node.isText()) {
                for (String piece : node.text().split("(?<=[\\[\\]])|(?=[\\[\\]])")) {
                    pieces.add(Build.text(piece, node.marks()));
                }
            } else {
                pieces.add(node);
            }
        }
        return Build.joined(grouped(pieces, 0, pieces.size()));
    }

    private static boolean arePaired(List<Node> inlines) {
        int open = 0;
        int all = 0;
        for (Node node : inlines) {
            String text = node.isText() ? node.text() : "";
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                open += c == '[' ? 1 : c == ']' ? -1 : 0;
                all += c == '[' ? 1 : 0;
                if (open < 0 || open > DEEPEST || all > MOST) {
                    return false;
                }
            }
        }
        return open == 0;
    }

    private List<Node> grouped(List<Node> pieces, int from, int to) {
        List<Node> out = new ArrayList<>();
        for (int i = from; i < to; ) {
            if (!pieces.get(i).text().equals("[")) {
                out.add(pieces.get(i++));
                continue;
            }
            List<Node> each = new ArrayList<>();
            String id = ids.counted("alternatives");
            for (boolean more = true; more; ) {
                int end = closing(pieces, i);
                each.add(Build.node(
                        "alternative", Map.of("delegations", ""), Build.joined(grouped(pieces, i + 1, end))));
                more = end + 2 < to
                        && pieces.get(end + 1).text().equals(" ")
                        && pieces.get(end + 2).text().equals("[");
                i = more ? end + 2 : end + 1;
            }
            out.add(Build.node("alternatives", id, each));
        }
        return out;
    }

    private static int closing(List<Node> pieces, int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            String text = pieces.get(i).text();
            depth += text.equals("[") ? 1 : text.equals("]") ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
    }
}
