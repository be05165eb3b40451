package org.travaux.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.travaux.base.Language;
import org.travaux.base.RealData;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.TextSchema;
import org.travaux.prose.Node;
import org.travaux.prose.Schema;

/** A text with every node of the schema goes out and comes back equal, in each language. */
class WholeSchemaTest {
    private static final Schema SCHEMA = TextSchema.schema();
    private int ids;

    private Node n(String type, Object... content) {
        boolean hasId = SCHEMA.nodeType(type).hasAttribute("id");
        return SCHEMA.node(type, hasId ? Map.of("id", "b" + ++ids) : Map.of(), nodes(content));
    }

    private static List<Node> nodes(Object... content) {
        List<Node> nodes = new ArrayList<>();
        for (Object item : content) {
            nodes.add(item instanceof Node node ? node : SCHEMA.text((String) item, List.of()));
        }
        return nodes;
    }

    private static Node t(String text, String... marks) {
        return SCHEMA.text(
                text, java.util.Arrays.stream(marks).map(SCHEMA::mark).toList());
    }

    private static Node atom(String type, String attr, String value) {
        return SCHEMA.node(type, Map.of(attr, value), List.of());
    }

    private Node paragraph(String type, Object... rest) {
        return n(type, rest);
    }

    private Node w(Object... content) {
        return SCHEMA.node("wording", Map.of(), nodes(content));
    }

    private Node everything() {
        Node note = SCHEMA.node("footnote", Map.of("id", "note"), nodes(t("A/79/302, "), t("Treaty", "emphasis"), "."));
        Node cited = SCHEMA.text("79/10", List.of(SCHEMA.mark("citation", Map.of("ref", "/akn/un/x?a=1&b=2"))));
        Node added = SCHEMA.text(" added", List.of(SCHEMA.mark("insertion", Map.of("id", "s1"))));
        Node removed = SCHEMA.text(" removed", List.of(SCHEMA.mark("deletion", Map.of("id", "s2"))));
        Node options = SCHEMA.node(
                "alternatives",
                Map.of("id", "alt"),
                List.of(
                        SCHEMA.node("alternative", Map.of("delegations", "RUS KAZ"), nodes(t(" 2021–2025", "strong"))),
                        SCHEMA.node("alternative", Map.of(), List.of())));
        Node preambular = paragraph(
                "preambularParagraph",
                w(t("Recalling", "lead"), " its resolution ", cited, note),
                n("subParagraph", w("first"), n("subParagraph", w("deep"))),
                n("subParagraph", w(t("emphatic", "emphasis"), " second")),
                n("wrapUp", "and so on"));
        Node operative = paragraph(
                "operativeParagraph",
                w(
                        t("Welcomes", "lead"),
                        " and ",
                        t("also", "lead"),
                        added,
                        removed,
                        atom("noteRepeat", "target", "note"),
                        " x",
                        options),
                n("subParagraph", w("one"), n("subParagraph", w("two"), n("wrapUp", "inner"))),
                n("wrapUp", "in the end"));
        Node other = paragraph(
                "operativeParagraph",
                w(
                        "Line",
                        SCHEMA.node("lineBreak", Map.of(), List.of()),
                        "two < & > \"q\" ",
                        atom("placeholder", "text", "TBC")));
        Node linking = paragraph(
                "operativeParagraph",
                w(
                        "See paragraph ",
                        atom("paragraphLink", "target", id(operative)),
                        " and ",
                        atom("paragraphLink", "target", "gone")));
        Node table = n(
                "table",
                SCHEMA.node(
                        "tableRow",
                        Map.of(),
                        List.of(SCHEMA.node(
                                "tableHeader", Map.of("colspan", 2, "rowspan", 1), List.of(n("passage", "Head"))))),
                SCHEMA.node(
                        "tableRow",
                        Map.of(),
                        List.of(
                                SCHEMA.node("tableCell", Map.of(), List.of(n("passage", " loose "), n("passage"))),
                                SCHEMA.node("tableCell", Map.of(), List.of(n("passage", "a  b"))))));
        Node section = n(
                "section",
                n("heading", "Section"),
                n(
                        "preamble",
                        paragraph("preambularParagraph", w(t("Noting", "lead"), " this"), n("subParagraph", w("item"))),
                        paragraph("preambularParagraph", w(t("Noting also", "lead"), " that"))),
                paragraph("operativeParagraph", w(t("Decides", "lead"), " it")),
                n("passage", "between"),
                n("section", n("heading"), n("article", n("heading", "Inner"), n("passage", "words"))));
        Node annex = n(
                "annex",
                n("heading", "Annexed ", atom("noteRepeat", "target", "note")),
                n(
                        "article",
                        paragraph("operativeParagraph", w("Sentence")),
                        n("passage", "Free"),
                        paragraph("operativeParagraph", w("Other"), n("subParagraph", w("x")))),
                n("passage", "last"));
        return SCHEMA.node(
                "doc",
                Map.of("part", "B"),
                List.of(
                        n("title", "A title ", t("here", "emphasis")),
                        n("openingFormula", "The General Assembly"),
                        n("preamble", preambular),
                        n(
                                "operativePart",
                                operative,
                                other,
                                linking,
                                table,
                                n("passage", t("Free", "strong"), " words"),
                                section),
                        n(
                                "closing",
                                n("passage", "Done"),
                                SCHEMA.node(
                                        "signatureBlock",
                                        Map.of("id", "sig", "party", "Armenia", "absent", true),
                                        nodes("For Armenia"))),
                        annex,
                        n("annex", n("heading"))));
    }

    private static String id(Node node) {
        return (String) node.attr("id");
    }

    private Manuscript manuscript(Language language, DocumentType type, Map<String, String> facts) {
        return new Manuscript(
                type,
                new Metadata(new TreeMap<>(facts)),
                language,
                Language.EN,
                language == Language.EN ? Authenticity.AUTHENTIC : Authenticity.UNOFFICIAL_TRANSLATION,
                Optional.empty(),
                everything());
    }

    @Test
    void holdsEveryNode() {
        TreeSet<String> seen = new TreeSet<>(List.of("doc"));
        everything().descendants((node, position, parent, index) -> {
            seen.add(node.type().name());
            return true;
        });

        assertThat(seen)
                .containsAll(SCHEMA.nodeTypes().stream().map(t -> t.name()).toList());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void comesBackEqual(Language language) {
        Manuscript out = manuscript(
                language,
                DocumentType.RESOLUTION_DRAFT,
                Map.of("symbol", "A/81/L.1", "session", "81", "sponsors." + language.tag(), "X", "meeting", "3"));
        out.tree().check();

        Manuscript back = RoundTrip.again(out);

        assertThat(back.tree().toJson()).isEqualTo(out.tree().toJson());
        assertThat(back).isEqualTo(out);
    }

    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void isValidWhateverItsType(DocumentType type) {
        byte[] file = RoundTrip.write(manuscript(Language.EN, type, Map.of()));

        RoundTrip.validate(file, RealData.folder().resolve("akn/akomantoso30.xsd"));
    }
}
