package org.travaux.interchange.internal;

import static org.travaux.interchange.internal.InlineReader.Place.FORMULA;
import static org.travaux.interchange.internal.InlineReader.Place.PARAGRAPH;
import static org.travaux.interchange.internal.InlineReader.Place.PLAIN;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.document.Manuscript;
import org.travaux.editorial.Apparatus;
import org.travaux.editorial.Masthead;
import org.travaux.prose.Node;

/** Writes the parts of a text that come from its tree. */
final class AknBodyWriter {
    private static final Set<String> PLAIN_BLOCKS = Set.of("passage", "table");

    private final XmlOut out;
    private final Manuscript manuscript;
    private final Apparatus apparatus;
    private final Map<String, String> eIds;
    private final InlineWriter inline;
    private final Map<String, Integer> counts = new HashMap<>();

    AknBodyWriter(XmlOut out, Manuscript manuscript, Apparatus apparatus, Map<String, String> eIds) {
        this.out = out;
        this.manuscript = manuscript;
        this.apparatus = apparatus;
        this.eIds = eIds;
        this.inline = new InlineWriter(out, apparatus, eIds);
    }

    void preface(Masthead lines) {
        Node title = manuscript.tree().child(0);
        out.line().open("preface", "eId", "preface").line().open("p");
        manuscript.metadata().get(org.travaux.document.MetadataField.NUMBER).ifPresent(n -> {
            out.element("docNumber", n).text(". ");
        });
        inline.paragraph("docTitle", title, "", PLAIN, "wId", id(title));
        out.close().close();
    }

    void preamble() {
        Optional<Node> formula = part("openingFormula");
        Optional<Node> preamble = part("preamble");
        if (formula.isEmpty() && preamble.isEmpty()) {
            return;
        }
        out.line()
                .open(
                        "preamble",
                        "eId",
                        "preamble",
                        "wId",
                        preamble.map(AknBodyWriter::id).orElse(""));
        formula.ifPresent(f -> {
            out.line()
                    .open("formula", "eId", "preamble__formula_1", "wId", id(f), "name", "enactingFormula")
                    .open("p");
            if (!f.children().isEmpty()) {
                out.open("i");
                inline.words(f.children(), "", FORMULA);
                out.close().text(closing(f));
            }
            out.close().close();
        });
        preamble.ifPresent(p -> p.children().forEach(this::preambular));
        out.line().close();
    }

    private void preambular(Node paragraph) {
        String eId = next("preamble__container");
        out.line().open("container", "eId", eId, "wId", id(paragraph)).attribute("name", name(paragraph));
        inline.paragraph("p", wording(paragraph), closing(paragraph), PARAGRAPH);
        blockList(paragraph, eId);
        out.close();
    }

    /** Preambular items stand in a block list, since a container holds no hierarchy. */
    private void blockList(Node paragraph, String eId) {
        List<Node> items = items(paragraph);
        Optional<Node> wrapUp = wrapUp(paragraph);
        if (items.isEmpty()) {
            wrapUp.ifPresent(w -> inline.paragraph("p", w, closing(w), PLAIN, "wId", id(w)));
            return;
        }
        out.open("blockList", "eId", eId + "__list_1");
        int n = 0;
        for (Node item : items) {
            String own = eId + "__item_" + ++n;
            out.line().open("item", "eId", own, "wId", id(item)).element("num", label(item));
            inline.paragraph("p", wording(item), closing(item), PARAGRAPH);
            blockList(item, own);
            out.close();
        }
        wrapUp.ifPresent(w -> inline.paragraph("listWrapUp", w, closing(w), PLAIN, "wId", id(w)));
        out.close();
    }

    void mainBody() {
        Node operative = part("operativePart").orElseThrow();
        out.line().open("mainBody", "eId", "body", "wId", id(operative));
        body(operative.children(), "", true);
        out.line().close();
    }

    /** Where blocks cannot stand beside hierarchy, passages and tables are wrapped. */
    private void body(List<Node> blocks, String prefix, boolean blocksAllowed) {
        for (Node block : blocks) {
            boolean wrap = PLAIN_BLOCKS.contains(block.type().name()) && !blocksAllowed;
            if (wrap) {
                out.line()
                        .open("hcontainer", "eId", next(prefix + "hcontainer"), "name", "passage")
                        .open("content");
            }
            out.line();
            switch (block.type().name()) {
                case "operativeParagraph" -> hierarchical("paragraph", block, eIds.get(id(block)));
                case "section" -> section(block);
                case "article" -> article(block);
                case "table" -> table(block, prefix);
                default -> inline.paragraph("p", block, "", PLAIN, "wId", id(block));
            }
            if (wrap) {
                out.close().close();
            }
        }
    }

    private void hierarchical(String element, Node paragraph, String eId) {
        out.open(element, "eId", eId, "wId", id(paragraph));
        if (!label(paragraph).isEmpty()) {
            out.element("num", label(paragraph));
        }
        if (items(paragraph).isEmpty() && wrapUp(paragraph).isEmpty()) {
            out.open("content", "eId", eId + "__content");
            inline.paragraph("p", wording(paragraph), closing(paragraph), PARAGRAPH);
        } else {
            out.line().open("list", "eId", eId + "__list_1").line().open("intro", "eId", eId + "__list_1__intro_1");
            inline.paragraph("p", wording(paragraph), closing(paragraph), PARAGRAPH);
            out.close();
            points(paragraph, eId + "__list_1");
        }
        out.close().close();
    }

    private void points(Node paragraph, String listEId) {
        for (Node item : items(paragraph)) {
            out.line();
            hierarchical("point", item, eIds.get(id(item)));
        }
        wrapUp(paragraph).ifPresent(w -> {
            out.line().open("wrapUp", "eId", listEId + "__wrapup_1", "wId", id(w));
            inline.paragraph("p", w, closing(w), PLAIN);
            out.close();
        });
    }

    private void section(Node section) {
        String eId = eIds.get(id(section));
        out.open("section", "eId", eId, "wId", id(section)).line().element("num", label(section));
        List<Node> rest = section.children().stream()
                .filter(c -> !c.is("heading") && !c.is("preamble"))
                .toList();
        heading(section, eId);
        section.children().stream().filter(c -> c.is("preamble")).forEach(p -> sectionPreamble(p, eId));
        body(rest, eId + "__", false);
        if (rest.isEmpty() && section.children().stream().noneMatch(c -> c.is("preamble"))) {
            out.empty("content");
        }
        out.line().close();
    }

    private void sectionPreamble(Node preamble, String eId) {
        out.line().open("hcontainer", "eId", eId + "__preamble", "wId", id(preamble), "name", "preamble");
        int n = 0;
        for (Node paragraph : preamble.children()) {
            String own = eId + "__crossHeading_" + ++n;
            out.line();
            inline.paragraph(
                    "crossHeading",
                    wording(paragraph),
                    closing(paragraph),
                    PARAGRAPH,
                    "eId",
                    own,
                    "wId",
                    id(paragraph),
                    "refersTo",
                    "#preamble");
            if (!items(paragraph).isEmpty() || wrapUp(paragraph).isPresent()) {
                out.open("list", "eId", own + "__list_1", "refersTo", "#preamble");
                points(paragraph, own + "__list_1");
                out.close();
            }
        }
        out.close();
    }

    private void article(Node article) {
        String eId = eIds.get(id(article));
        out.open("article", "eId", eId, "wId", id(article)).line().element("num", label(article));
        heading(article, eId);
        List<Node> rest =
                article.children().stream().filter(c -> !c.is("heading")).toList();
        boolean blocks =
                rest.stream().allMatch(c -> PLAIN_BLOCKS.contains(c.type().name()));
        if (blocks) {
            out.open("content", "eId", eId + "__content");
        }
        body(rest, eId + "__", blocks);
        if (blocks) {
            out.close();
        }
        out.line().close();
    }

    private void heading(Node parent, String eId) {
        parent.children().stream().filter(c -> c.is("heading")).forEach(h -> {
            out.line();
            inline.paragraph("heading", h, "", PLAIN, "eId", eId + "__heading_1", "wId", id(h));
        });
    }

    private void table(Node table, String prefix) {
        out.open("table", "eId", next(prefix.isEmpty() ? "body__table" : prefix + "table"), "wId", id(table));
        for (Node row : table.children()) {
            out.line().open("tr");
            for (Node cell : row.children()) {
                out.open(
                        cell.is("tableHeader") ? "th" : "td",
                        "colspan",
                        span(cell, "colspan"),
                        "rowspan",
                        span(cell, "rowspan"));
                cell.children().forEach(p -> inline.paragraph("p", p, "", PLAIN, "wId", id(p)));
                out.close();
            }
            out.close();
        }
        out.line().close();
    }

    private static String span(Node cell, String name) {
        String span = String.valueOf(((Number) cell.attr(name)).intValue());
        return span.equals("1") ? "" : span;
    }

    void conclusions(Masthead lines) {
        Optional<Node> closing = part("closing");
        if (closing.isEmpty() && lines.closing().isEmpty()) {
            return;
        }
        out.line()
                .open(
                        "conclusions",
                        "eId",
                        "conclusions",
                        "wId",
                        closing.map(AknBodyWriter::id).orElse(""));
        closing.ifPresent(c -> c.children().stream()
                .filter(n -> n.is("passage"))
                .forEach(p -> inline.paragraph("p", p, "", PLAIN, "wId", id(p))));
        AknFactsWriter.meetingAndDate(out, manuscript, lines);
        closing.ifPresent(
                c -> c.children().stream().filter(n -> n.is("signatureBlock")).forEach(this::signature));
        if (lines.closing().isEmpty() && closing.get().childCount() == 0) {
            out.empty("p", "class", AknBodyReader.EMPTY);
        }
        out.close();
    }

    private void signature(Node block) {
        boolean absent = Boolean.TRUE.equals(block.attr("absent"));
        out.open("p", "wId", id(block));
        inline.paragraph(
                "signature",
                block,
                "",
                PLAIN,
                "class",
                absent ? "absent" : "",
                "title",
                String.valueOf(block.attr("party")));
        out.close();
    }

    void annexes(AknFactsWriter facts) {
        List<Node> annexes =
                manuscript.tree().children().stream().filter(n -> n.is("annex")).toList();
        if (annexes.isEmpty()) {
            return;
        }
        out.line().open("attachments");
        int n = 0;
        for (Node annex : annexes) {
            annex(annex, "annex_" + ++n, facts);
        }
        out.line().close();
    }

    private void annex(Node annex, String eId, AknFactsWriter facts) {
        out.line().open("attachment", "eId", eId, "wId", id(annex)).open("doc", "name", "annex");
        facts.annexMeta(eId);
        out.line()
                .open("preface", "eId", eId + "__preface")
                .open("p")
                .element("docType", label(annex))
                .close()
                .open("p");
        inline.paragraph("docTitle", annex.child(0), "", PLAIN, "wId", id(annex.child(0)));
        out.close().close();
        out.line().open("mainBody", "eId", eId + "__body");
        List<Node> rest = annex.children().subList(1, annex.childCount());
        body(rest, eId + "__", true);
        if (rest.isEmpty()) {
            out.empty("p", "class", AknBodyReader.EMPTY);
        }
        out.line().close().close().close();
    }

    private Optional<Node> part(String type) {
        return manuscript.tree().children().stream().filter(n -> n.is(type)).findFirst();
    }

    private static Node wording(Node paragraph) {
        return paragraph.child(0);
    }

    private static List<Node> items(Node paragraph) {
        return paragraph.children().stream().filter(c -> c.is("subParagraph")).toList();
    }

    private static Optional<Node> wrapUp(Node paragraph) {
        return paragraph.children().stream().filter(c -> c.is("wrapUp")).findFirst();
    }

    private static String id(Node block) {
        return Blocks.idOf(block).map(BlockId::value).orElse("");
    }

    private String label(Node block) {
        return Blocks.idOf(block).map(apparatus::label).orElse("");
    }

    private String closing(Node block) {
        return Blocks.idOf(block).map(apparatus::closing).orElse("");
    }

    private String next(String prefix) {
        return prefix + "_" + counts.merge(prefix, 1, Integer::sum);
    }

    /** A preambular paragraph is named after the first word of its lead. */
    private static String name(Node paragraph) {
        String first = paragraph.child(0).textContent().strip().split("[\\s\\u00a0]+", 2)[0];
        String name = first.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return name.isEmpty() ? "recital" : name;
    }
}
