package org.travaux.interchange.internal.akn.out;

import java.util.List;
import java.util.Set;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.text.Suggestions;
import org.travaux.interchange.internal.xml.XmlOut;
import org.travaux.prose.Node;

/** Writes what stands in the body of a text, of an annex, of a section or of an article. */
final class BodyWriter {
    private static final Set<String> BLOCKS = Set.of("passage", "table");

    private final Sheet sheet;
    private final XmlOut out;

    BodyWriter(Sheet sheet) {
        this.sheet = sheet;
        this.out = sheet.out();
    }

    /** Where blocks cannot stand beside hierarchy, passages and tables are wrapped. */
    void write(List<Node> blocks, String prefix, boolean blocksAllowed) {
        for (Node block : blocks) {
            boolean wrap = BLOCKS.contains(block.type().name()) && !blocksAllowed;
            if (wrap) {
                out.line()
                        .open("hcontainer", "eId", sheet.next(prefix + "hcontainer"), "name", "passage")
                        .open("content");
            }
            out.line();
            switch (block.type().name()) {
                case "operativeParagraph" -> paragraph("paragraph", block, sheet.eId(block));
                case "section" -> section(block);
                case "article" -> article(block);
                case "table" -> table(block, prefix);
                default -> sheet.line("p", block, Place.PLAIN);
            }
            if (wrap) {
                out.close().close();
            }
        }
    }

    private void paragraph(String element, Node paragraph, String eId) {
        out.open(element, BlockAttributes.of(paragraph, "eId", eId));
        if (!sheet.label(paragraph).isEmpty()) {
            out.element("num", sheet.label(paragraph));
        }
        if (Sheet.items(paragraph).isEmpty() && Sheet.wrapUp(paragraph).isEmpty()) {
            out.open("content", "eId", eId + "__content");
            sheet.wording(paragraph);
        } else {
            String list = eId + "__list_1";
            out.line().open("list", "eId", list).line().open("intro", "eId", list + "__intro_1");
            sheet.wording(paragraph);
            out.close();
            points(paragraph, list);
        }
        out.close().close();
    }

    private void points(Node paragraph, String list) {
        for (Node item : Sheet.items(paragraph)) {
            out.line();
            paragraph("point", item, sheet.eId(item));
        }
        Sheet.wrapUp(paragraph).ifPresent(w -> {
            out.line().open("wrapUp", BlockAttributes.of(w, "eId", list + "__wrapup_1"));
            sheet.inline().paragraph("p", w, sheet.closing(w), Place.PLAIN);
            out.close();
        });
    }

    private void section(Node section) {
        String eId = sheet.eId(section);
        out.open("section", BlockAttributes.of(section, "eId", eId)).line().element("num", sheet.label(section));
        heading(section, eId);
        section.children().stream().filter(c -> c.is("preamble")).forEach(p -> preamble(p, eId));
        List<Node> rest = section.children().stream()
                .filter(c -> !c.is("heading") && !c.is("preamble"))
                .toList();
        write(rest, eId + "__", false);
        if (rest.isEmpty() && section.children().stream().noneMatch(c -> c.is("preamble"))) {
            out.empty("content");
        }
        out.line().close();
    }

    private void preamble(Node preamble, String eId) {
        out.line().open("hcontainer", BlockAttributes.of(preamble, "eId", eId + "__preamble", "name", "preamble"));
        int n = 0;
        for (Node paragraph : preamble.children()) {
            String own = eId + "__crossHeading_" + ++n;
            Node wording = paragraph.child(0);
            out.line();
            sheet.inline()
                    .paragraph(
                            "crossHeading",
                            wording,
                            sheet.closing(paragraph),
                            Place.PARAGRAPH,
                            BlockAttributes.of(
                                    paragraph,
                                    "eId",
                                    own,
                                    "refersTo",
                                    "#preamble",
                                    "tv:" + Suggestions.WORDING,
                                    Suggestions.of(wording)));
            if (!Sheet.items(paragraph).isEmpty() || Sheet.wrapUp(paragraph).isPresent()) {
                out.open("list", "eId", own + "__list_1", "refersTo", "#preamble");
                points(paragraph, own + "__list_1");
                out.close();
            }
        }
        out.close();
    }

    private void article(Node article) {
        String eId = sheet.eId(article);
        out.open("article", BlockAttributes.of(article, "eId", eId)).line().element("num", sheet.label(article));
        heading(article, eId);
        List<Node> rest =
                article.children().stream().filter(c -> !c.is("heading")).toList();
        boolean blocks = rest.stream().allMatch(c -> BLOCKS.contains(c.type().name()));
        if (blocks) {
            out.open("content", "eId", eId + "__content");
        }
        write(rest, eId + "__", blocks);
        if (blocks) {
            out.close();
        }
        out.line().close();
    }

    private void heading(Node parent, String eId) {
        parent.children().stream().filter(c -> c.is("heading")).forEach(h -> {
            out.line();
            sheet.line("heading", h, Place.PLAIN, "eId", eId + "__heading_1");
        });
    }

    private void table(Node table, String prefix) {
        String eId = sheet.next(prefix.isEmpty() ? "body__table" : prefix + "table");
        out.open("table", BlockAttributes.of(table, "eId", eId));
        for (Node row : table.children()) {
            out.line().open("tr", BlockAttributes.of(row));
            for (Node cell : row.children()) {
                out.open(
                        cell.is("tableHeader") ? "th" : "td",
                        BlockAttributes.of(cell, "colspan", span(cell, "colspan"), "rowspan", span(cell, "rowspan")));
                cell.children().forEach(p -> sheet.line("p", p, Place.PLAIN));
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
}
