package org.travaux.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.Language;
import org.travaux.base.RealData;
import org.travaux.document.Blocks;
import org.travaux.document.DocumentType;
import org.travaux.document.Finding;
import org.travaux.document.ImportNote;
import org.travaux.document.ImportedText;
import org.travaux.document.Manuscript;
import org.travaux.document.MetadataField;
import org.travaux.document.TextSchema;
import org.travaux.editorial.Apparatus;
import org.travaux.editorial.Form;
import org.travaux.prose.Fragment;
import org.travaux.prose.Json;
import org.travaux.prose.Node;

class RealResolutionsTest {
    private static ImportedText read(String name) {
        return RoundTrip.read(RealData.bytes("csto-cooperation/" + name + ".akn.xml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_RES_73_331", "A_RES_75_276", "A_RES_77_13", "A_RES_79_10", "DRAFT_81_seed"})
    void areImportedAndExportSayingTheSame(String name) {
        Manuscript first = read(name).manuscript();

        byte[] file = RoundTrip.write(first);

        RoundTrip.validate(file, RealData.folder().resolve("akn/akomantoso30.xsd"));
        Manuscript second = RoundTrip.read(file).manuscript();
        assertThat(second.tree().toJson()).isEqualTo(first.tree().toJson());
        assertThat(second).isEqualTo(first);
        assertThat(RoundTrip.write(second)).isEqualTo(file);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_RES_73_331", "A_RES_75_276", "A_RES_77_13", "A_RES_79_10"})
    void areImportedWithNothingToReport(String name) {
        assertThat(read(name).report()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_RES_73_331", "A_RES_75_276", "A_RES_77_13", "A_RES_79_10"})
    void keepEveryWordOfTheTranscript(String name) {
        Map<String, Object> transcript = Json.parseObject(new String(
                RealData.bytes("csto-cooperation/" + name + ".json"), java.nio.charset.StandardCharsets.UTF_8));
        Manuscript manuscript = read(name).manuscript();
        Apparatus apparatus = Apparatus.of(manuscript.tree(), Language.EN, manuscript.type());

        List<String> printed = new ArrayList<>();
        Blocks.of(manuscript.tree()).stream()
                .filter(b -> b.kind().endsWith("ativeParagraph") || b.kind().equals("preambularParagraph"))
                .forEach(b -> printed.add(apparatus.words(b.node())));

        List<String> expected = new ArrayList<>();
        for (String part : List.of("preambular", "operative")) {
            ((List<?>) transcript.get(part)).forEach(p -> {
                Map<?, ?> paragraph = (Map<?, ?>) p;
                expected.add((paragraph.get("lead") + " " + paragraph.get("text")).replaceAll("\\{[^}]*\\}", ""));
            });
        }
        assertThat(printed).isEqualTo(expected);
    }

    @Test
    void bringTheirFacts() {
        Manuscript manuscript = read("A_RES_79_10").manuscript();

        assertThat(manuscript.type()).isEqualTo(DocumentType.RESOLUTION);
        assertThat(manuscript.work()).hasValue("/akn/un/statement/deliberation/unga/2024-11-18/79-10");
        assertThat(manuscript.metadata().values())
                .isEqualTo(Map.of(
                        "organ", "unga",
                        "number", "79/10",
                        "symbol", "A/RES/79/10",
                        "session", "79",
                        "agendaItem", "125 (t)",
                        "adoptionDate", "2024-11-18",
                        "meeting", "39"));
    }

    @Test
    void repeatTheNotesTheyRepeat() {
        Manuscript manuscript = read("A_RES_73_331").manuscript();

        Apparatus apparatus = Apparatus.of(manuscript.tree(), Language.EN, manuscript.type());

        assertThat(apparatus.notes()).hasSize(7);
        List<String> repeated = new ArrayList<>();
        manuscript.tree().descendants((node, position, parent, index) -> {
            if (node.is("noteRepeat")) {
                repeated.add(apparatus.noteMark(node));
            }
            return true;
        });
        assertThat(repeated).containsExactly("1", "5");
    }

    /** Everything that is found is a slip that was printed; nothing else is found. */
    @ParameterizedTest
    @CsvSource({
        "A_RES_73_331, form.symbol-dash, A/73/328–S/2018/592",
        "A_RES_75_276,,",
        "A_RES_77_13,,",
        "A_RES_79_10, form.space-missing, '2019,75/276'"
    })
    void areInGoodFormExceptForTheSlipsTheyWereIssuedWith(String name, String code, String text) {
        List<Finding> found = Form.check(read(name).manuscript()).stream()
                .filter(finding -> !finding.code().equals("metadata.missing"))
                .toList();

        assertThat(found).extracting(Finding::code).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(found)
                .extracting(finding -> finding.details().get("text"))
                .isEqualTo(text == null ? List.of() : List.of(text));
    }

    @Test
    void theDraftIsRefusedWithItsOpenPlacesNamed() {
        ImportedText draft = read("DRAFT_81_seed");

        List<Finding> blocking =
                Form.check(draft.manuscript()).stream().filter(Finding::blocks).toList();

        assertThat(blocking)
                .filteredOn(f -> f.code().endsWith("open-place"))
                .extracting(f -> f.details().get("text"))
                .containsExactly("[TBC]", "[TBC]", "[TBC]", "[TBC]", "[2021–2025] [2026–2030]");
        assertThat(draft.report()).extracting(ImportNote::code).doesNotContain("import.element-unknown");
        assertThat(draft.manuscript().metadata().get(MetadataField.SYMBOL)).hasValue("A/81/L.[TBC]");
    }

    @Test
    void exportWhatWasEditedSince() {
        Manuscript manuscript = read("A_RES_79_10").manuscript();
        Node tree = manuscript.tree();
        Node operative = tree.child(3);
        List<Node> paragraphs = new ArrayList<>(operative.children());

        Node edited = words(paragraphs.get(0), "op-edited", "Takes note", " of one word");
        Node added = words(paragraphs.get(1), "op-added", "Welcomes", " the new paragraph");
        Node item = TextSchema.schema()
                .node(
                        "subParagraph",
                        Map.of("id", "sub"),
                        List.of(paragraphs.get(3).child(0)));
        Node indented = TextSchema.schema()
                .node(
                        "operativeParagraph",
                        paragraphs.get(2).attrs(),
                        List.of(paragraphs.get(2).child(0), item));
        List<Node> changed = new ArrayList<>(List.of(edited, added, indented));
        changed.addAll(paragraphs.subList(4, paragraphs.size()));
        List<Node> parts = new ArrayList<>(tree.children());
        parts.set(3, operative.withContent(Fragment.of(changed)));
        Manuscript other = manuscript.withTree(tree.withContent(Fragment.of(parts)));
        other.tree().check();

        byte[] file = RoundTrip.write(other);

        RoundTrip.validate(file, RealData.folder().resolve("akn/akomantoso30.xsd"));
        assertThat(RoundTrip.read(file).manuscript()).isEqualTo(other);
        assertThat(RoundTrip.read(file).report()).isEmpty();
    }

    private static Node words(Node paragraph, String id, String lead, String rest) {
        Node wording = TextSchema.schema()
                .node(
                        "wording",
                        Map.of(),
                        List.of(
                                TextSchema.schema()
                                        .text(lead, List.of(TextSchema.schema().mark("lead"))),
                                TextSchema.schema().text(rest, List.of())));
        return TextSchema.schema().node("operativeParagraph", Map.of("id", id), List.of(wording));
    }
}
