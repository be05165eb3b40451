package org.travaux.editorial;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.document.Manuscript;
import org.travaux.editorial.internal.Forms;
import org.travaux.editorial.internal.Forms.Style;
import org.travaux.prose.Node;

/** Checks paragraphs: their leads (R5), punctuation (R6), typed labels (R7, R8), and that none is empty. */
final class ParagraphChecks {
    private static final Set<String> PARAGRAPHS = Set.of("preambularParagraph", "operativeParagraph", "subParagraph");
    private static final Pattern TYPED_LABEL =
            Pattern.compile("^\\s*(?:\\(?(?:[0-9]{1,3}|[a-z]|[ivxl]{1,5}|[㈠-㈩])[.)]|[㈠-㈩]|"
                    + "\\([\\u0621-\\u064A]{1,2}\\)|[0-9]{1,3} [-–])(?=\\s)");

    private final Manuscript manuscript;
    private final Apparatus apparatus;
    private final Findings findings;

    private ParagraphChecks(Manuscript manuscript, Apparatus apparatus, Findings findings) {
        this.manuscript = manuscript;
        this.apparatus = apparatus;
        this.findings = findings;
    }

    /** Runs the checks. */
    public static void run(Manuscript manuscript, Apparatus apparatus, Findings findings) {
        new ParagraphChecks(manuscript, apparatus, findings).all();
    }

    private void all() {
        if (manuscript.title().isEmpty()) {
            findings.error("text.title-missing", Optional.empty(), "The text has no title.");
        }
        Map<BlockId, Blocks.Block> blocks = Blocks.byId(manuscript.tree());
        for (Blocks.Block block : blocks.values()) {
            check(block, blocks);
        }
        Set<String> ids = blocks.keySet().stream().map(BlockId::value).collect(Collectors.toSet());
        Findings.textblocks(manuscript.tree(), (block, textblock) -> links(block, textblock, ids));
    }

    private void links(Optional<BlockId> block, Node parent, Set<String> ids) {
        for (Node inline : parent.children()) {
            if (inline.is("paragraphLink") && !ids.contains(String.valueOf(inline.attr("target")))) {
                findings.error("link.dangling", block, "A link points to a paragraph that is gone.");
            }
            links(block, inline, ids);
        }
    }

    private void check(Blocks.Block block, Map<BlockId, Blocks.Block> blocks) {
        Optional<Node> words = Blocks.wordingOf(block.node());
        if (words.isEmpty()) {
            return;
        }
        if (isEmpty(words.get())) {
            if (!mayBeEmpty(block)) {
                findings.error("text.empty-paragraph", Optional.of(block.id()), "A paragraph has no words.");
            }
            return;
        }
        lead(block, words.get(), blocks);
        punctuation(block, words.get());
        label(block, words.get());
    }

    private void lead(Blocks.Block block, Node words, Map<BlockId, Blocks.Block> blocks) {
        boolean needsLead =
                block.kind().equals("preambularParagraph") || block.kind().equals("operativeParagraph");
        if (!needsLead || Forms.style(manuscript.type()) == Style.TYPED || inAnnexOrArticle(block, blocks)) {
            return;
        }
        boolean has = words.children().stream().limit(3).anyMatch(n -> n.marks().stream()
                .anyMatch(m -> m.type().name().equals("lead")));
        if (!has) {
            findings.warning(
                    "form.lead-missing",
                    Optional.of(block.id()),
                    "The opening words of the paragraph are not marked as its lead.",
                    "rule",
                    "R5");
        }
    }

    private static boolean inAnnexOrArticle(Blocks.Block block, Map<BlockId, Blocks.Block> blocks) {
        for (Optional<BlockId> up = block.parent();
                up.isPresent();
                up = blocks.get(up.get()).parent()) {
            String kind = blocks.get(up.get()).kind();
            if (kind.equals("annex") || kind.equals("article")) {
                return true;
            }
        }
        return false;
    }

    /** Rule R6: the wording ends with punctuation of its own where ours would have been computed. */
    private void punctuation(Blocks.Block block, Node words) {
        String expected = apparatus.expectedClosing(block.id());
        if (expected.isEmpty() || !apparatus.closing(block.id()).isEmpty()) {
            return;
        }
        findings.warning(
                "form.punctuation-typed",
                Optional.of(block.id()),
                "The paragraph ends with typed punctuation; it is computed.",
                "rule",
                "R6",
                "expected",
                expected.strip());
    }

    private void label(Blocks.Block block, Node words) {
        if (!PARAGRAPHS.contains(block.kind())) {
            return;
        }
        Matcher typed = TYPED_LABEL.matcher(words.textContent());
        if (typed.find()) {
            findings.error(
                    "form.label-typed",
                    Optional.of(block.id()),
                    "The paragraph begins with a typed number or label; it is computed.",
                    "rule",
                    block.kind().equals("subParagraph") ? "R7" : "R8",
                    "text",
                    typed.group().strip());
        }
    }

    /** The closing and cells of tables may be empty, and so may the line before sub-paragraphs of a table of contents. */
    private boolean mayBeEmpty(Blocks.Block block) {
        return block.kind().equals("title")
                || block.kind().equals("signatureBlock")
                || block.kind().equals("passage") && isInTable(block);
    }

    private boolean isInTable(Blocks.Block block) {
        return manuscript
                .tree()
                .resolve(block.position())
                .parent()
                .type()
                .name()
                .startsWith("table");
    }

    private static boolean isEmpty(Node words) {
        List<Node> children = words.children();
        return children.stream()
                .allMatch(n -> n.is("lineBreak") || n.isText() && n.text().isBlank());
    }
}
