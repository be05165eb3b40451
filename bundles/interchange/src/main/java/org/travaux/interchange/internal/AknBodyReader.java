package org.travaux.interchange.internal;

import static org.travaux.interchange.internal.InlineReader.Place.FORMULA;
import static org.travaux.interchange.internal.InlineReader.Place.PARAGRAPH;
import static org.travaux.interchange.internal.InlineReader.Place.PLAIN;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.base.BlockId;
import org.travaux.prose.Node;

/**
 * Reads the text of an Akoma Ntoso document into a tree that still holds typed labels and punctuation; {@link Tidier} takes
 * them off. What it does not know becomes passages and a line of the report.
 */
final class AknBodyReader {
    /** The class of a paragraph that stands only where the form wants one. */
    static final String EMPTY = "empty";

    private static final Set<String> SECTIONS = Set.of(
            "section",
            "part",
            "title",
            "chapter",
            "division",
            "subdivision",
            "book",
            "tome",
            "subpart",
            "subchapter",
            "subtitle");
    private static final Set<String> ITEMS = Set.of(
            "point",
            "subparagraph",
            "item",
            "indent",
            "clause",
            "subclause",
            "alinea",
            "paragraph",
            "subrule",
            "proviso");
    private static final Set<String> WRAPPERS = Set.of(
            "content",
            "container",
            "blockContainer",
            "tblock",
            "block",
            "component",
            "list",
            "blockList",
            "foreign",
            "div");

    private final Ids ids = new Ids();
    private final Report report;
    private final InlineReader inline;
    private final Map<String, String> noteIds = new LinkedHashMap<>();
    private final Map<String, String> blockIds = new LinkedHashMap<>();
    private final Map<BlockId, Typed> typed = new LinkedHashMap<>();

    /** A number or label as the file had it, and where. */
    record Typed(String label, String place) {}

    AknBodyReader(XmlElement document, Report report) {
        this.report = report;
        this.inline = new InlineReader(ids, noteIds, report);
        document.descendants()
                .filter(e -> e.is("authorialNote") && !e.attr("eId").isEmpty())
                .forEach(e -> noteIds.putIfAbsent(e.attr("eId"), ids.of(e, "note")));
    }

    /** Returns the labels that stood in the file, by block. */
    Map<BlockId, Typed> typed() {
        return typed;
    }

    /** Returns the ids of blocks by the {@code eId} of the file, for links. */
    Map<String, String> blockIds() {
        return blockIds;
    }

    Node read(XmlElement document, String part) {
        List<Node> children = new ArrayList<>();
        List<Node> strays = new ArrayList<>();
        children.add(title(document, strays));
        document.child("preamble").ifPresent(p -> preamble(p, children));
        Optional<XmlElement> body = document.child("mainBody").or(() -> document.child("body"));
        String id = body.map(b -> ids.of(b, "operative")).orElseGet(() -> ids.named("operative"));
        List<Node> operative = new ArrayList<>(strays);
        body.ifPresent(b -> operative.addAll(body(b)));
        if (operative.isEmpty()) {
            operative.add(passage(ids.counted("passage"), List.of()));
        }
        children.add(Build.node("operativePart", id, operative));
        document.child("conclusions").flatMap(this::closing).ifPresent(children::add);
        document.child("attachments")
                .ifPresent(a -> a.elements().forEach(annex -> annex(annex).ifPresent(children::add)));
        document.elements().stream()
                .filter(e -> !Set.of(
                                "meta",
                                "coverPage",
                                "preface",
                                "preamble",
                                "mainBody",
                                "body",
                                "conclusions",
                                "attachments")
                        .contains(e.name()))
                .forEach(e -> report.warning(
                        "import.element-unknown",
                        e.place(),
                        "The element <" + e.name() + "> is not part of this form."));
        return Build.node("doc", Map.of("part", part), children);
    }

    private Node title(XmlElement document, List<Node> strays) {
        Optional<XmlElement> preface = document.child("preface");
        Optional<XmlElement> title = preface.flatMap(p -> p.first("docTitle"))
                .or(() -> document.child("coverPage").flatMap(c -> c.first("docTitle")));
        preface.ifPresent(p -> p.descendants()
                .filter(e -> e.is("p")
                        && e.first("docTitle").isEmpty()
                        && e.first("docNumber").isEmpty())
                .filter(e -> !e.text().isEmpty())
                .forEach(e -> {
                    report.warning(
                            "import.preface-moved", e.place(), "A line before the text became its first passage.");
                    strays.add(passage(ids.of(e, "passage"), inline.read(List.of(e), PLAIN)));
                }));
        String id = title.map(t -> ids.of(t, "title")).orElseGet(() -> ids.named("title"));
        return Build.node(
                "title",
                id,
                title.map(t -> plain(inline.read(List.of(t), PLAIN), t)).orElse(List.of()));
    }

    private void preamble(XmlElement preamble, List<Node> children) {
        String id = ids.of(preamble, "preamble");
        List<Node> paragraphs = new ArrayList<>();
        for (XmlElement child : preamble.elements()) {
            if (child.is("formula") && children.size() == 1) {
                List<Node> words = inline.read(child.elements().isEmpty() ? List.of(child) : child.elements(), FORMULA);
                children.add(Build.node("openingFormula", known(child, "formula"), plain(words, child)));
            } else {
                preambular(child, paragraphs);
            }
        }
        if (!paragraphs.isEmpty()) {
            children.add(Build.node("preamble", id, paragraphs));
        }
    }

    private void preambular(XmlElement element, List<Node> out) {
        switch (element.name()) {
            case "recitals", "citations", "blockContainer", "div" -> {
                element.elements().forEach(e -> preambular(e, out));
            }
            case "container" -> {
                boolean group = element.elements().stream().anyMatch(e -> e.is("container"));
                if (group) {
                    element.elements().forEach(e -> preambular(e, out));
                } else {
                    out.add(paragraph(element, "preambularParagraph"));
                }
            }
            case "recital", "citation", "p", "block", "formula", "crossHeading" ->
                out.add(paragraph(element, "preambularParagraph"));
            default -> {
                report.warning(
                        "import.element-unknown",
                        element.place(),
                        "The element <" + element.name() + "> of the preamble became a paragraph.");
                out.add(paragraph(element, "preambularParagraph"));
            }
        }
    }

    /** Reads what stands in the body of a text, an annex, a section or an article. */
    private List<Node> body(XmlElement parent) {
        List<Node> out = new ArrayList<>();
        for (XmlElement child : parent.elements()) {
            if (!child.attr("class").equals(EMPTY)) {
                body(child, out);
            }
        }
        return out;
    }

    private void body(XmlElement child, List<Node> out) {
        String name = child.name();
        if (name.equals("paragraph") || ITEMS.contains(name) && !name.equals("item")) {
            out.add(paragraph(child, "operativeParagraph"));
            tablesOf(child, out);
        } else if (SECTIONS.contains(name)) {
            out.add(section(child));
        } else if (name.equals("article")) {
            out.add(article(child));
        } else if (name.equals("p") || name.equals("crossHeading") || name.equals("formula")) {
            heading(child, out);
        } else if (name.equals("table")) {
            out.add(table(child));
        } else if (name.equals("ul") || name.equals("ol")) {
            report.warning("import.list-flattened", child.place(), "The items of a list became passages.");
            child.elements().forEach(li -> out.add(passage(ids.of(li, "passage"), inline.read(blocks(li), PLAIN))));
        } else if (name.equals("hcontainer") || WRAPPERS.contains(name)) {
            out.addAll(body(child));
        } else if (!Set.of("num", "heading", "subheading").contains(name)
                && !child.text().isEmpty()) {
            report.warning(
                    "import.element-unknown",
                    child.place(),
                    "The element <" + name + "> is not understood here; its words are kept.");
            out.add(passage(ids.of(child, "passage"), inline.read(blocks(child), PLAIN)));
        }
    }

    private void heading(XmlElement child, List<Node> out) {
        List<Node> words = inline.read(List.of(child), PLAIN);
        if (child.is("crossHeading")) {
            report.info("import.element-read-as", child.place(), "A cross-heading became a passage.");
        }
        out.add(passage(known(child, "passage"), words));
    }

    private Node section(XmlElement element) {
        String id = known(element, "section");
        label(element, id);
        if (!element.is("section")) {
            report.info(
                    "import.element-read-as",
                    element.place(),
                    "The element <" + element.name() + "> became a section.");
        }
        List<Node> children = new ArrayList<>();
        children.add(heading(element));
        List<Node> rest = new ArrayList<>();
        List<Node> preambular = new ArrayList<>();
        String[] preambleId = {""};
        for (XmlElement child : element.elements()) {
            if (child.is("hcontainer") && child.attr("name").equals("preamble")) {
                preambleId[0] = ids.of(child, "preamble");
                sectionPreamble(child, preambular);
            } else if (isPreamble(child) && rest.isEmpty()) {
                sectionPreambleItem(child, preambular);
            } else {
                body(child, rest);
            }
        }
        if (!preambular.isEmpty()) {
            String preamble = preambleId[0].isEmpty() ? ids.counted("preamble") : preambleId[0];
            children.add(Build.node("preamble", preamble, preambular));
        }
        children.addAll(rest);
        return Build.node("section", id, children);
    }

    private static boolean isPreamble(XmlElement child) {
        return child.attr("refersTo").equals("#preamble");
    }

    private void sectionPreamble(XmlElement parent, List<Node> out) {
        parent.elements().forEach(child -> sectionPreambleItem(child, out));
    }

    /** A list that follows the words of a preambular paragraph holds its items. */
    private void sectionPreambleItem(XmlElement child, List<Node> out) {
        if (child.is("list") && !out.isEmpty()) {
            Node words = out.remove(out.size() - 1);
            List<Node> children = new ArrayList<>(words.children());
            parts(child, children, "operativeParagraph");
            out.add(Build.node("preambularParagraph", String.valueOf(words.attr("id")), children));
        } else {
            out.add(paragraph(child, "preambularParagraph"));
        }
    }

    private Node article(XmlElement element) {
        String id = known(element, "article");
        label(element, id);
        List<Node> children = new ArrayList<>();
        if (element.child("heading").isPresent()) {
            children.add(heading(element));
        }
        List<Node> rest = body(element);
        if (rest.isEmpty()) {
            rest = List.of(passage(ids.counted("passage"), List.of()));
        }
        children.addAll(rest);
        return Build.node("article", id, children);
    }

    private Node heading(XmlElement parent) {
        List<XmlElement> lines = parent.elements().stream()
                .filter(e -> e.is("heading") || e.is("subheading"))
                .toList();
        String id = lines.isEmpty() ? ids.counted("heading") : ids.of(lines.get(0), "heading");
        return Build.node("heading", id, inline.read(lines, PLAIN));
    }

    /** Reads a paragraph with its own words, its items and what wraps them up. */
    private Node paragraph(XmlElement element, String type) {
        String id = known(element, type);
        label(element, id);
        List<Node> children = new ArrayList<>();
        if (element.child("heading").isPresent()) {
            report.warning(
                    "import.heading-joined", element.place(), "The heading of a paragraph became its first words.");
        }
        parts(element, children, type);
        if (children.isEmpty() || !children.get(0).is("wording")) {
            children.add(0, Build.node("wording", Map.of(), List.of()));
        }
        return Build.node(type, id, children);
    }

    private void parts(XmlElement element, List<Node> children, String type) {
        new ParagraphParts(element, type).read(children);
    }

    /** The words, items and wrapping words of one paragraph, in whatever elements they come. */
    private final class ParagraphParts {
        private final XmlElement element;
        private final String type;

        ParagraphParts(XmlElement element, String type) {
            this.element = element;
            this.type = type;
        }

        void read(List<Node> children) {
            List<XmlElement> words = new ArrayList<>();
            List<XmlElement> items = new ArrayList<>();
            List<XmlElement> after = new ArrayList<>();
            sort(element, words, items, after);
            if (children.isEmpty()) {
                children.add(Build.node("wording", Map.of(), inline.read(words, PARAGRAPH)));
            }
            items.forEach(item -> children.add(paragraph(item, "subParagraph")));
            if (!after.isEmpty()) {
                String id = ids.of(after.get(0), "wrapUp");
                children.add(Build.node(
                        "wrapUp",
                        id,
                        inline.read(
                                after.stream().flatMap(e -> blocks(e).stream()).toList(), PLAIN)));
            }
        }

        private void sort(XmlElement from, List<XmlElement> words, List<XmlElement> items, List<XmlElement> after) {
            if (holdsText(from)) {
                words.add(from);
                return;
            }
            for (XmlElement child : from.elements()) {
                switch (child.name()) {
                    case "num", "table" -> {}
                    case "heading", "subheading" -> words.add(child);
                    case "wrapUp", "listWrapUp" -> after.add(child);
                    case "intro", "listIntroduction" -> words.addAll(blocks(child));
                    case "content",
                            "list",
                            "blockList",
                            "container",
                            "blockContainer",
                            "ul",
                            "ol",
                            "hcontainer",
                            "div" -> sort(child, words, items, after);
                    case "p", "block" -> text(child, words, items, after);
                    case "li" -> items.add(child);
                    default -> item(child, words, items);
                }
            }
        }

        /** The first words are the paragraph's own; words after them wrap up. */
        private void text(XmlElement child, List<XmlElement> words, List<XmlElement> items, List<XmlElement> after) {
            boolean first = words.stream().noneMatch(w -> w.is("p") || w.is("block")) && items.isEmpty();
            if (first) {
                words.add(child);
            } else {
                after.add(child);
            }
        }

        private void item(XmlElement child, List<XmlElement> words, List<XmlElement> items) {
            if (ITEMS.contains(child.name())) {
                items.add(child);
                return;
            }
            report.warning(
                    "import.element-unknown",
                    child.place(),
                    "The element <" + child.name() + "> is not understood in a paragraph; its words are kept.");
            words.addAll(blocks(child));
        }
    }

    /** Tells whether an element holds words itself, not blocks. */
    private static boolean holdsText(XmlElement element) {
        return Set.of("p", "block", "crossHeading", "heading", "li", "formula", "listWrapUp", "listIntroduction")
                        .contains(element.name())
                && element.elements().stream().noneMatch(e -> e.is("p"));
    }

    /** Returns the elements that hold the words of a block. */
    private static List<XmlElement> blocks(XmlElement element) {
        List<XmlElement> paragraphs =
                element.elements().stream().filter(e -> e.is("p")).toList();
        if (!paragraphs.isEmpty()) {
            return paragraphs;
        }
        List<XmlElement> deeper = element.elements().stream()
                .filter(e -> WRAPPERS.contains(e.name()) || ITEMS.contains(e.name()))
                .flatMap(e -> blocks(e).stream())
                .toList();
        return deeper.isEmpty() ? List.of(element) : deeper;
    }

    private void tablesOf(XmlElement paragraph, List<Node> out) {
        paragraph.descendants().filter(e -> e.is("table")).forEach(table -> {
            report.info("import.table-moved", table.place(), "A table in a paragraph now follows it.");
            out.add(table(table));
        });
    }

    private Node table(XmlElement table) {
        String id = known(table, "table");
        List<Node> rows = new ArrayList<>();
        table.child("caption")
                .ifPresent(c -> report.warning(
                        "import.element-unknown", c.place(), "The caption of a table was not kept: " + c.text()));
        table.descendants().filter(e -> e.is("tr")).forEach(row -> {
            List<Node> cells = new ArrayList<>();
            row.elements().forEach(cell -> cells.add(cell(cell)));
            if (!cells.isEmpty()) {
                rows.add(Build.node("tableRow", Map.of(), cells));
            }
        });
        return Build.node("table", id, rows);
    }

    private Node cell(XmlElement cell) {
        List<Node> passages = new ArrayList<>();
        for (XmlElement words : blocks(cell)) {
            passages.add(passage(
                    words == cell ? ids.counted("cell") : ids.of(words, "cell"), inline.read(List.of(words), PLAIN)));
        }
        Map<String, Object> spans = Map.of("colspan", span(cell, "colspan"), "rowspan", span(cell, "rowspan"));
        return Build.node(cell.is("th") ? "tableHeader" : "tableCell", spans, passages);
    }

    private static int span(XmlElement cell, String name) {
        return cell.attr(name).matches("[1-9][0-9]{0,2}") ? Integer.parseInt(cell.attr(name)) : 1;
    }

    private Optional<Node> closing(XmlElement conclusions) {
        List<Node> passages = new ArrayList<>();
        List<Node> signatures = new ArrayList<>();
        for (XmlElement p : conclusions.elements()) {
            if (AknFactsReader.isMeetingAndDate(p) || p.attr("class").equals(EMPTY)) {
                continue;
            }
            Optional<XmlElement> signature = p.child("signature");
            if (signature.isPresent()) {
                XmlElement s = signature.get();
                signatures.add(Build.node(
                        "signatureBlock",
                        Map.of(
                                "id",
                                ids.of(p, "signature"),
                                "party",
                                s.attr("title"),
                                "absent",
                                s.attr("class").equals("absent")),
                        plain(inline.read(List.of(s), PLAIN), p)));
            } else {
                passages.add(passage(ids.of(p, "passage"), inline.read(blocks(p), PLAIN)));
            }
        }
        if (passages.isEmpty()
                && signatures.isEmpty()
                && conclusions.attr("wId").isEmpty()) {
            return Optional.empty();
        }
        List<Node> children = new ArrayList<>(passages);
        children.addAll(signatures);
        return Optional.of(Build.node("closing", ids.of(conclusions, "closing"), children));
    }

    private Optional<Node> annex(XmlElement attachment) {
        Optional<XmlElement> document = attachment.elements().stream()
                .filter(e -> e.child("mainBody").isPresent() || e.child("body").isPresent())
                .findFirst();
        if (document.isEmpty()) {
            report.warning("import.annex-missing", attachment.place(), "An annex is not in the file.");
            return Optional.empty();
        }
        String id = known(attachment, "annex");
        XmlElement doc = document.get();
        doc.first("docType")
                .map(XmlElement::text)
                .ifPresent(t -> typed.put(new BlockId(id), new Typed(t, doc.place())));
        Optional<XmlElement> title =
                doc.child("preface").flatMap(p -> p.first("docTitle")).or(() -> attachment.child("heading"));
        List<Node> children = new ArrayList<>();
        children.add(Build.node(
                "heading",
                title.map(t -> ids.of(t, "heading")).orElseGet(() -> ids.counted("heading")),
                title.map(t -> inline.read(List.of(t), PLAIN)).orElse(List.of())));
        doc.child("preamble")
                .ifPresent(p -> p.descendants().filter(e -> e.is("p")).forEach(e -> {
                    report.info(
                            "import.element-read-as",
                            e.place(),
                            "A preambular paragraph of an annex became a passage.");
                    children.add(passage(ids.of(e, "passage"), inline.read(List.of(e), PLAIN)));
                }));
        doc.child("mainBody").or(() -> doc.child("body")).ifPresent(b -> children.addAll(body(b)));
        return Optional.of(Build.node("annex", id, children));
    }

    private void label(XmlElement element, String id) {
        element.child("num").ifPresent(num -> typed.put(new BlockId(id), new Typed(num.text(), num.place())));
    }

    private String known(XmlElement element, String kind) {
        String id = ids.of(element, kind);
        if (!element.attr("eId").isEmpty()) {
            blockIds.putIfAbsent(element.attr("eId"), id);
        }
        return id;
    }

    private static Node passage(String id, List<Node> words) {
        return Build.node("passage", id, words);
    }

    /** A title, a formula and a signature hold no notes or brackets. */
    private List<Node> plain(List<Node> words, XmlElement where) {
        List<Node> kept =
                words.stream().filter(n -> n.type().isInGroup("plain")).toList();
        if (kept.size() < words.size()) {
            report.warning(
                    "import.note-dropped", where.place(), "A note or bracket cannot stand here and was dropped.");
        }
        return kept;
    }
}
