package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.MetadataField;
import org.travaux.document.TextSchema;
import org.travaux.prose.Node;

/** A document with every node and every mark of the schema, long enough for notes, rows and lists to cross pages. */
final class Everything {
    private static final Map<Language, String> WORDS = Map.of(
            Language.EN,
                    "Recalling the office of first instance and its cooperation with regional organizations for peace"
                            + " and security",
            Language.FR,
                    "Rappelant l’œuvre accomplie en coopération avec les organisations régionales « à l’échelle » du"
                            + " maintien de la paix",
            Language.ES,
                    "Recordando la cooperación con las organizaciones regionales y el año en que señaló la paz y la"
                            + " seguridad",
            Language.RU,
                    "Ссылаясь на сотрудничество с региональными организациями ради поддержания международного мира и"
                            + " безопасности",
            Language.ZH, "回顾联合国与各区域组织的合作，并强调维护国际和平与安全的重要意义；",
            Language.AR,
                    "إذ تشير إلى التعاون مع المنظمات الإقليمية من أجل صون السلام والأمن الدوليين (القرار) وإلى أهميته");

    private final String words;
    private int ids;

    private Everything(Language language) {
        this.words = WORDS.get(language);
    }

    /** Returns the document in this language, as a draft with sponsors. */
    static Manuscript in(Language language) {
        Metadata metadata = Metadata.EMPTY
                .with(MetadataField.ORGAN, "unga")
                .with(MetadataField.SESSION, "81")
                .with(MetadataField.SYMBOL, "A/81/L.900")
                .with(MetadataField.AGENDA_ITEM, "125 (t)")
                .with(MetadataField.DRAFT_DATE, "2026-11-05")
                .with(MetadataField.JOB_NUMBER, "26-90000")
                .with(MetadataField.AGENDA_TITLE, language, "2026")
                .with(MetadataField.SPONSORS, language, "Bhutan");
        Everything everything = new Everything(language);
        Node tree = TextSchema.schema().nodeFromJson(everything.document());
        tree.check();
        return new Manuscript(
                DocumentType.RESOLUTION_DRAFT,
                metadata,
                language,
                Language.EN,
                Authenticity.TRANSLATION,
                Optional.empty(),
                tree);
    }

    /**
     * Returns a statement in which no four words come twice in the same order, long enough for several pages, so that the order of
     * what is extracted can be told.
     */
    static Manuscript shuffled(Language language) {
        Everything everything = new Everything(language);
        List<String> words = language == Language.ZH
                ? new ArrayList<>(WORDS.get(language)
                        .codePoints()
                        .mapToObj(Character::toString)
                        .toList())
                : new ArrayList<>(List.of(WORDS.get(language).split(" ")));
        java.util.Random order = new java.util.Random(217);
        List<Map<String, Object>> body = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = 0; j < 4; j++) {
                java.util.Collections.shuffle(words, order);
                text.append(String.join(language == Language.ZH ? "" : " ", words))
                        .append(' ');
            }
            Map<String, Object> paragraph =
                    node("wording", everything.text(text.toString().strip()));
            body.add(everything.block("operativeParagraph", paragraph));
        }
        Node tree = TextSchema.schema()
                .nodeFromJson(node(
                        "doc", everything.block("title"), everything.block("operativePart", body.toArray(Map[]::new))));
        return new Manuscript(
                DocumentType.STATEMENT,
                Metadata.EMPTY,
                language,
                language,
                Authenticity.AUTHENTIC,
                Optional.empty(),
                tree);
    }

    private Map<String, Object> document() {
        return node(
                "doc",
                block("title", text(words)),
                block("openingFormula", text(words)),
                block("preamble", preambular(), preambular(), preambular(), preambular(), preambular(), preambular()),
                operative(),
                block("closing", block("passage", text(words)), signature(false), signature(true)),
                annex(),
                block("annex", block("heading", text(words)), article()));
    }

    private Map<String, Object> preambular() {
        return block(
                "preambularParagraph",
                wording(3),
                block("subParagraph", wording(1)),
                block("subParagraph", wording(1)));
    }

    private Map<String, Object> operative() {
        List<Map<String, Object>> body = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            body.add(paragraph());
        }
        body.add(block(
                "section",
                block("heading", text(words), footnote(text(words))),
                block("preamble", preambular()),
                paragraph(),
                block("section", block("heading", text(words)), paragraph(), block("passage", text(words)))));
        body.add(article());
        return block("operativePart", body.toArray(Map[]::new));
    }

    private Map<String, Object> article() {
        return block("article", block("heading", text(words)), block("passage", text(words)), paragraph());
    }

    private Map<String, Object> paragraph() {
        Map<String, Object> deep =
                block("subParagraph", wording(1), block("subParagraph", wording(1), block("subParagraph", wording(1))));
        Map<String, Object> first = footnote(text(words), text(" "), text(words, mark("emphasis")));
        String note = (String) attrs(first).get("id");
        Map<String, Object> wording = node(
                "wording",
                text(words + " ", mark("lead")),
                text(words + " ", mark("strong")),
                text(words, mark("citation", "ref", "/akn/un/x")),
                first,
                text(" " + words + " ", mark("insertion", "id", "s1")),
                text(words + " ", mark("deletion", "id", "s2")),
                text(words + " ", mark("modification", "id", "s3")),
                text(words + " ", mark("comment", "thread", "t1")),
                node("lineBreak"),
                with(node("placeholder"), Map.of("text", words)),
                text(" "),
                with(node("paragraphLink"), Map.of("target", "b3")),
                block(
                        "alternatives",
                        with(node("alternative", text(words)), Map.of("delegations", "one two")),
                        node("alternative", text(words))),
                with(node("noteRepeat"), Map.of("target", note)));
        return block(
                "operativeParagraph",
                wording,
                block("subParagraph", wording(2), deep, deep2()),
                block("wrapUp", text(words)));
    }

    private Map<String, Object> deep2() {
        return block("subParagraph", node("wording", text(words), footnote(longNote())));
    }

    private Map<String, Object> longNote() {
        return text(String.join(" ", java.util.Collections.nCopies(12, words)));
    }

    private Map<String, Object> annex() {
        List<Map<String, Object>> rows = new ArrayList<>();
        rows.add(node(
                "tableRow", cell("tableHeader", 1, 1, 1), cell("tableHeader", 2, 1, 1), cell("tableHeader", 1, 1, 1)));
        rows.add(node(
                "tableRow",
                cell("tableHeader", 1, 2, 1),
                cell("tableCell", 1, 1, 1),
                cell("tableCell", 1, 1, 2),
                cell("tableCell", 1, 2, 2)));
        rows.add(node("tableRow", cell("tableCell", 2, 1, 3)));
        for (int i = 0; i < 30; i++) {
            rows.add(node(
                    "tableRow",
                    cell("tableCell", 1, 1, 1),
                    cell("tableCell", 1, 1, i == 9 ? 40 : 1),
                    cell("tableCell", 1, 1, 2),
                    cell("tableCell", 1, 1, 1)));
        }
        return block(
                "annex",
                block("heading", text(words)),
                block("passage", text(words)),
                block("table", rows.toArray(Map[]::new)),
                paragraph());
    }

    private Map<String, Object> cell(String type, int columns, int rows, int times) {
        Map<String, Object> cell =
                node(type, block("passage", text(String.join(" ", java.util.Collections.nCopies(times, words)))));
        return with(cell, Map.of("colspan", columns, "rowspan", rows));
    }

    private Map<String, Object> signature(boolean absent) {
        Map<String, Object> signature = block("signatureBlock", text(words));
        attrs(signature).put("absent", absent);
        attrs(signature).put("party", "");
        return signature;
    }

    private Map<String, Object> wording(int times) {
        return node("wording", text(String.join(" ", java.util.Collections.nCopies(times, words))));
    }

    @SafeVarargs
    private Map<String, Object> footnote(Map<String, Object>... content) {
        return block("footnote", content);
    }

    @SafeVarargs
    private Map<String, Object> text(String text, Map<String, Object>... marks) {
        Map<String, Object> node = new LinkedHashMap<>(Map.of("type", "text", "text", text));
        if (marks.length > 0) {
            node.put("marks", List.of(marks));
        }
        return node;
    }

    private static Map<String, Object> mark(String type, String... attr) {
        Map<String, Object> mark = new LinkedHashMap<>(Map.of("type", type));
        if (attr.length > 0) {
            mark.put("attrs", new LinkedHashMap<>(Map.of(attr[0], attr[1])));
        }
        return mark;
    }

    @SafeVarargs
    private Map<String, Object> block(String type, Map<String, Object>... content) {
        Map<String, Object> node = node(type, content);
        node.put("attrs", new LinkedHashMap<>(Map.of("id", "b" + ids++)));
        return node;
    }

    @SafeVarargs
    private static Map<String, Object> node(String type, Map<String, Object>... content) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("type", type);
        if (content.length > 0) {
            node.put("content", new ArrayList<>(Arrays.asList(content)));
        }
        return node;
    }

    private static Map<String, Object> with(Map<String, Object> node, Map<String, Object> attrs) {
        node.put("attrs", new LinkedHashMap<>(attrs));
        return node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> attrs(Map<String, Object> node) {
        return (Map<String, Object>) node.get("attrs");
    }
}
