package org.travaux.interchange.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.DocumentType;
import org.travaux.editorial.Apparatus;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;

/**
 * Takes off what is computed: labels, closing punctuation, the numbers of links; and turns brackets into open places. What
 * differs from what would be computed is reported, and kept where it is part of the words.
 */
final class Tidier {
    private static final String TERMINAL = ".,;:!?…。，；：！？、،؛؟";

    private final Language language;
    private final DocumentType type;
    private final Report report;
    private Apparatus apparatus;

    Tidier(Language language, DocumentType type, Report report) {
        this.language = language;
        this.type = type;
        this.report = report;
    }

    /** Returns the tree without what is computed. */
    Node tidy(Node raw, Map<BlockId, AknBodyReader.Typed> typed, Map<String, String> blockIds) {
        apparatus = Apparatus.of(raw, language, type);
        labels(typed);
        Node words = rewrite(raw, Optional.empty(), (block, inlines) -> closed(block, unlabelled(block, inlines)));
        Brackets brackets = new Brackets(type == DocumentType.RESOLUTION_DRAFT, report);
        Node open = rewrite(words, Optional.empty(), (block, inlines) -> brackets.read(block, inlines));
        return rewrite(open, Optional.empty(), (block, inlines) -> linked(inlines, blockIds));
    }

    private void labels(Map<BlockId, AknBodyReader.Typed> typed) {
        typed.forEach((block, label) -> {
            String computed = apparatus.label(block);
            if (!same(computed, label.label())) {
                report.warning(
                        "import.label-differs",
                        label.place(),
                        "The file has the label \"" + label.label() + "\", the form has \"" + computed + "\".");
            }
        });
    }

    /** Compares labels without spaces and final full stops. */
    private static boolean same(String computed, String typed) {
        return bare(computed).equals(bare(typed));
    }

    private static String bare(String label) {
        return label.replaceAll("[\\s\\u00a0]+|\\.$", "");
    }

    /** Takes a label off that was typed into the words. */
    private List<Node> unlabelled(BlockId block, List<Node> inlines) {
        String label = apparatus.label(block);
        if (label.isEmpty() || inlines.isEmpty() || !inlines.get(0).isText() || type == DocumentType.STATEMENT) {
            return inlines;
        }
        Node first = inlines.get(0);
        if (!first.text().matches("(?s)" + java.util.regex.Pattern.quote(label) + "[\\s\\u00a0].*")) {
            return inlines;
        }
        List<Node> rest = new ArrayList<>(inlines);
        rest.set(0, Build.text(first.text().substring(label.length()).stripLeading(), first.marks()));
        return Build.joined(rest);
    }

    /** Takes off the closing punctuation where it is the one that will be computed. */
    private List<Node> closed(BlockId block, List<Node> inlines) {
        String expected = apparatus.expectedClosing(block);
        if (expected.isEmpty() || inlines.isEmpty()) {
            return inlines;
        }
        int at = (apparatus.noteFirst() ? inlines.size() : beforeFinalNotes(inlines)) - 1;
        if (at < 0 || !inlines.get(at).isText()) {
            return added(block, inlines, expected);
        }
        Node last = inlines.get(at);
        String text = last.text();
        String bare = text.stripTrailing();
        if (bare.isEmpty() || TERMINAL.indexOf(bare.charAt(bare.length() - 1)) < 0) {
            return added(block, inlines, expected);
        }
        if (bare.charAt(bare.length() - 1) != expected.charAt(expected.length() - 1)) {
            report.info(
                    "import.punctuation-kept",
                    block.value(),
                    "The words end with other punctuation than the form has; it was kept.");
            return inlines;
        }
        String words = text.endsWith(expected)
                ? text.substring(0, text.length() - expected.length())
                : trailingSpaceOff(bare.substring(0, bare.length() - 1));
        if (endsClosed(words, inlines, at)) {
            return inlines;
        }
        List<Node> rest = new ArrayList<>(inlines);
        if (words.isEmpty()) {
            rest.remove(at);
        } else {
            rest.set(at, Build.text(words, last.marks()));
        }
        return Build.joined(rest);
    }

    /** Words such as {@code etc.;} keep their end, or nothing would be computed after them; so do words that are only a mark. */
    private static boolean endsClosed(String words, List<Node> inlines, int at) {
        String bare = words.stripTrailing();
        if (bare.isEmpty()) {
            return at == 0 || !inlines.get(at - 1).isText() && !isOpenAtom(inlines.get(at - 1));
        }
        return TERMINAL.indexOf(bare.charAt(bare.length() - 1)) >= 0;
    }

    private static boolean isOpenAtom(Node node) {
        return node.is("alternatives")
                || node.is("placeholder")
                || node.is("paragraphLink")
                || node.is("footnote")
                || node.is("noteRepeat");
    }

    private static String trailingSpaceOff(String text) {
        return text.replaceFirst("[\\s\\u00a0\\u202f]+$", "");
    }

    private List<Node> added(BlockId block, List<Node> inlines, String expected) {
        report.info(
                "import.punctuation-added",
                block.value(),
                "The words end without punctuation; the form adds \"" + expected.strip() + "\".");
        return inlines;
    }

    private static int beforeFinalNotes(List<Node> inlines) {
        int end = inlines.size();
        while (end > 0
                && (inlines.get(end - 1).is("footnote") || inlines.get(end - 1).is("noteRepeat"))) {
            end--;
        }
        return end;
    }

    /** Turns a citation of a paragraph of this text into a link, where its words are the paragraph's number. */
    private List<Node> linked(List<Node> inlines, Map<String, String> blockIds) {
        List<Node> out = new ArrayList<>();
        for (Node node : inlines) {
            out.add(node.isText() ? link(node, blockIds).orElse(node) : node);
        }
        return Build.joined(out);
    }

    private Optional<Node> link(Node text, Map<String, String> blockIds) {
        Optional<String> fragment = text.marks().stream()
                .filter(m -> m.type().name().equals("citation"))
                .map(m -> String.valueOf(m.attr("ref")))
                .filter(ref -> ref.startsWith("#"))
                .map(ref -> ref.substring(1))
                .findFirst();
        if (fragment.isEmpty()) {
            return Optional.empty();
        }
        String target = blockIds.get(fragment.get());
        boolean gone = target == null && text.text().equals("?");
        boolean same =
                target != null && apparatus.reference(new BlockId(target)).equals(text.text());
        if (!gone && !same) {
            report.info(
                    "import.link-kept",
                    "#" + fragment.get(),
                    "The words of a link are not the number it points to; they were kept.");
            return Optional.empty();
        }
        List<Mark> marks = text.marks().stream()
                .filter(m -> !m.type().name().equals("citation"))
                .toList();
        return Optional.of(
                Build.marked("paragraphLink", Map.of("target", gone ? fragment.get() : target), List.of(), marks));
    }

    /** Rewrites the inline content of every textblock, told the block that its words belong to. */
    private static Node rewrite(Node node, Optional<BlockId> above, Rewriting change) {
        Optional<BlockId> block = node.is("doc") ? above : Blocks.idOf(node).or(() -> above);
        if (node.type().isTextblock()) {
            List<Node> content = change.apply(block.orElseThrow(), node.children());
            return Build.marked(node.type().name(), node.attrs(), content, node.marks());
        }
        List<Node> children = new ArrayList<>();
        node.children().forEach(child -> children.add(rewrite(child, block, change)));
        return Build.marked(node.type().name(), node.attrs(), children, node.marks());
    }

    /** A change of the words of one block. */
    private interface Rewriting {
        List<Node> apply(BlockId block, List<Node> inlines);
    }
}
