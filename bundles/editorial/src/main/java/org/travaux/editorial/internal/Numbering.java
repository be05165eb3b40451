package org.travaux.editorial.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.document.DocumentType;
import org.travaux.editorial.internal.Forms.Style;
import org.travaux.prose.Node;

/**
 * Walks a tree once and gives every block its label, its closing punctuation and its short name.
 *
 * <p>Operative paragraphs count in <i>runs</i>. The operative part is one run; a section with a preamble of its own, an
 * article and an annex begin runs of theirs, after which the outer one goes on. The only paragraph of a run has no number.
 */
public final class Numbering {
    private final LanguageForms forms;
    private final boolean numbered;
    private final Style style;

    private final Map<BlockId, String> labels = new LinkedHashMap<>();
    private final Map<BlockId, String> closings = new LinkedHashMap<>();
    private final Map<BlockId, String> names = new LinkedHashMap<>();
    private int articles;

    /** Walks the tree. */
    public Numbering(Node tree, LanguageForms forms, DocumentType type) {
        this.forms = forms;
        this.numbered = Forms.isNumbered(type);
        this.style = Forms.style(type);
        document(tree);
    }

    /** Returns the labels of the blocks that bear one. */
    public Map<BlockId, String> labels() {
        return labels;
    }

    /** Returns what each block's own words should end with, before looking at the words. */
    public Map<BlockId, String> closings() {
        return closings;
    }

    /** Returns the short names of paragraphs, the same in every language. */
    public Map<BlockId, String> names() {
        return names;
    }

    private void document(Node tree) {
        int annexes = (int) tree.children().stream().filter(n -> is(n, "annex")).count();
        int annex = 0;
        for (Node child : tree.children()) {
            switch (child.type().name()) {
                case "openingFormula" -> formula(child, tree);
                case "preamble" -> preamble(child, "");
                case "operativePart" -> run(child.children(), style, "OP", 1);
                case "annex" -> {
                    annex++;
                    label(child, forms.annex(annex, annexes));
                    String name = annexes == 1 ? "Annex" : "Annex " + annex;
                    name(child, name);
                    articles = 0;
                    run(child.children(), ownSentences(), name + ", ", 1);
                }
                default -> {}
            }
        }
    }

    /** Rule R5: the comma stands only where a preamble or several paragraphs follow. */
    private void formula(Node formula, Node tree) {
        boolean preamble = tree.children().stream().anyMatch(n -> is(n, "preamble"));
        long paragraphs = tree.children().stream()
                .filter(n -> is(n, "operativePart"))
                .flatMap(n -> n.children().stream())
                .filter(n -> is(n, "operativeParagraph") || is(n, "section"))
                .count();
        if (style == Style.CLAUSE && (preamble || paragraphs > 1)) {
            close(formula, forms.closing("formula"));
        }
    }

    private void preamble(Node preamble, String before) {
        int n = 0;
        for (Node paragraph : preamble.children()) {
            n++;
            String name = before + "PP" + n;
            name(paragraph, name);
            paragraph(paragraph, style == Style.TYPED ? "" : forms.closing("preambular"), style, name, 1);
        }
    }

    /** Numbers the paragraphs of one run; sections without a preamble belong to the run they stand in. */
    private void run(List<Node> body, Style ending, String before, int level) {
        List<Node> members = new ArrayList<>();
        members(body, members);
        int last = members.size();
        int[] count = {0};
        walk(body, ending, before, level, count, last);
    }

    private void members(List<Node> body, List<Node> found) {
        for (Node block : body) {
            if (is(block, "operativeParagraph")) {
                found.add(block);
            } else if (is(block, "section") && !hasPreamble(block)) {
                members(block.children(), found);
            }
        }
    }

    private void walk(List<Node> body, Style ending, String before, int level, int[] count, int last) {
        int sections = 0;
        for (Node block : body) {
            switch (block.type().name()) {
                case "operativeParagraph" -> operative(block, ending, before, ++count[0], last);
                case "section" -> section(block, ending, before, level, ++sections, count, last);
                case "article" -> article(block);
                default -> {}
            }
        }
    }

    private void operative(Node block, Style ending, String before, int n, int last) {
        if (numbered && last > 1) {
            label(block, forms.operative(n));
        }
        String name = before + n;
        name(block, name);
        String end =
                switch (ending) {
                    case TYPED -> "";
                    case SENTENCE -> forms.closing("sentence");
                    case CLAUSE -> forms.closing(n == last ? "sentence" : "clause");
                };
        paragraph(block, end, ending, name, 1);
    }

    private void section(Node section, Style ending, String before, int level, int n, int[] count, int last) {
        label(section, forms.section(level, n));
        String name = (level == 1 ? Numerals.roman(n).toUpperCase(java.util.Locale.ROOT) : Integer.toString(n)) + " ";
        name(section, "Section " + name.strip());
        Optional<Node> preamble =
                section.children().stream().filter(c -> is(c, "preamble")).findFirst();
        if (preamble.isEmpty()) {
            walk(section.children(), ending, before, level + 1, count, last);
            return;
        }
        preamble(preamble.get(), name);
        run(section.children(), ending, name + before, level + 1);
    }

    private void article(Node article) {
        articles++;
        label(article, forms.article(articles));
        String name = "Art. " + articles;
        name(article, name);
        run(article.children(), ownSentences(), name + ", ", 1);
    }

    private Style ownSentences() {
        return style == Style.TYPED ? Style.TYPED : Style.SENTENCE;
    }

    /** Closes a paragraph: its own words, its items and what wraps them up. */
    private void paragraph(Node paragraph, String end, Style ending, String name, int level) {
        List<Node> items =
                paragraph.children().stream().filter(c -> is(c, "subParagraph")).toList();
        Optional<Node> wrapUp =
                paragraph.children().stream().filter(c -> is(c, "wrapUp")).findFirst();
        boolean typed = ending == Style.TYPED;
        if (items.isEmpty()) {
            close(paragraph, wrapUp.isPresent() ? "" : end);
        } else {
            close(paragraph, typed ? "" : forms.closing("intro"));
        }
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            label(item, forms.subParagraph(level, i + 1));
            String itemName = name + " (" + (level % 2 == 1 ? Numerals.letter(i + 1) : Numerals.roman(i + 1)) + ")";
            name(item, itemName);
            paragraph(
                    item, itemEnd(i == items.size() - 1, wrapUp.isPresent(), end, typed), ending, itemName, level + 1);
        }
        wrapUp.ifPresent(w -> close(w, end));
    }

    private String itemEnd(boolean last, boolean wrapped, String end, boolean typed) {
        if (typed) {
            return "";
        }
        if (!last) {
            return forms.closing("item");
        }
        return wrapped ? forms.closing("itemBeforeWrapUp") : end;
    }

    private void label(Node block, String label) {
        Blocks.idOf(block).ifPresent(id -> labels.put(id, label));
    }

    private void close(Node block, String closing) {
        if (!closing.isEmpty()) {
            Blocks.idOf(block).ifPresent(id -> closings.put(id, closing));
        }
    }

    private void name(Node block, String name) {
        Blocks.idOf(block).ifPresent(id -> names.put(id, name));
    }

    private static boolean hasPreamble(Node section) {
        return section.children().stream().anyMatch(c -> is(c, "preamble"));
    }

    private static boolean is(Node node, String type) {
        return node.type().name().equals(type);
    }
}
