package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.travaux.document.InMemoryHouse.DRAFTER;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.travaux.audit.AuditChain;
import org.travaux.base.Conflict;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.prose.Node;

class DocumentsTest {
    private static final String WORK = "/akn/un/act/resolution/unga/2024/79-10";
    private final InMemoryHouse house = new InMemoryHouse();
    private final DossierId dossier = house.dossiers.open("A dossier", DRAFTER).id();

    @Test
    void beginWithATitleAndOneEmptyParagraph() {
        Document made = house.documents.create(dossier, DocumentType.RESOLUTION_DRAFT, "Peace", Language.EN, DRAFTER);

        assertThat(house.manuscripts.head(made.id(), Language.EN).title()).isEqualTo("Peace");
        assertThat(actions()).contains("document.created");
    }

    @Test
    void areRefusedWhereTheDossierHasTheSameWork() {
        Document first = house.documents
                .importInto(dossier, file(Language.EN, "Peace"), DRAFTER)
                .document();

        assertThatThrownBy(() -> house.documents.importInto(dossier, file(Language.EN, "Peace"), DRAFTER))
                .isInstanceOfSatisfying(Conflict.class, e -> {
                    assertThat(e.code()).isEqualTo("document.exists");
                    assertThat(e.details()).containsEntry("document", first.id().value());
                });
        assertThat(house.documents.in(dossier)).hasSize(1);
    }

    @Test
    void areTheSameWorkHoweverTheOrganIsWritten() {
        house.documents.importInto(
                dossier, file(Optional.of("/akn/un/statement/deliberation/unga/2024-11-18/79-10"), ""), DRAFTER);

        for (String organ : List.of("un-ga", "ga")) {
            ImportedText again = file(Optional.of("/akn/un/statement/deliberation/" + organ + "/2024-11-18/79-10"), "");
            assertThatThrownBy(() -> house.documents.importInto(dossier, again, DRAFTER))
                    .hasFieldOrPropertyWithValue("code", "document.exists");
        }
    }

    @Test
    void areTheSameWhereTheirSymbolIs() {
        house.documents.importInto(dossier, file(Optional.empty(), "A/81/L.12"), DRAFTER);

        assertThatThrownBy(() -> house.documents.importInto(dossier, file(Optional.of(WORK), "A/81/L.12"), DRAFTER))
                .hasFieldOrPropertyWithValue("code", "document.exists");
        house.documents.importInto(dossier, file(Optional.of(WORK), "A/81/L.13"), DRAFTER);
    }

    @Test
    void areNotYetTheSameWhileTheirSymbolIsOpen() {
        house.documents.importInto(dossier, file(Optional.empty(), "A/81/L.[TBC]"), DRAFTER);
        house.documents.importInto(dossier, file(Optional.empty(), "A/81/L.[TBC]"), DRAFTER);

        assertThat(house.documents.in(dossier)).hasSize(2);
    }

    @Test
    void areThereOnceWhenManyImportThemAtOnce() {
        List<String> outcomes = IntStream.range(0, 16)
                .parallel()
                .mapToObj(n -> {
                    try {
                        house.documents.importInto(dossier, file(Optional.empty(), "A/81/L.12"), DRAFTER);
                        return "made";
                    } catch (Conflict e) {
                        return e.code();
                    }
                })
                .toList();

        assertThat(outcomes).containsOnlyOnce("made").contains("document.exists");
        assertThat(house.documents.in(dossier)).hasSize(1);
    }

    @Test
    void reportWhatTheFileHadAndMore() {
        ImportNote note = new ImportNote("import.element-unknown", Finding.Severity.WARNING, "line 3", "Unknown.");
        ImportedText file = new ImportedText(file(Language.EN, "Peace").manuscript(), List.of(note));

        Imported imported = house.documents.importInto(dossier, file, DRAFTER);

        assertThat(imported.report()).containsExactly(note);
        assertThat(imported.language()).isEqualTo(Language.EN);
    }

    @Test
    void takeEachLanguageOnce() {
        Document first = house.documents
                .importInto(dossier, file(Language.EN, "Peace"), DRAFTER)
                .document();
        Document both = house.documents
                .importLanguage(first.id(), file(Language.FR, "Paix"), DRAFTER)
                .document();

        assertThat(both.languages()).extracting(LanguageVersion::language).containsExactly(Language.EN, Language.FR);
        assertThatThrownBy(() -> house.documents.importLanguage(first.id(), file(Language.FR, "Paix"), DRAFTER))
                .hasFieldOrPropertyWithValue("code", "language.exists");
    }

    @Test
    void beginALanguageWithTheSameBlocksAndNoWords() {
        Document first = house.documents
                .importInto(dossier, file(Language.EN, "Peace"), DRAFTER)
                .document();

        house.documents.addLanguage(first.id(), Language.RU, Authenticity.TRANSLATION, DRAFTER);

        Node russian = house.manuscripts.head(first.id(), Language.RU).tree();
        assertThat(russian.textContent()).isEmpty();
        assertThat(BlockIds.in(russian))
                .isEqualTo(BlockIds.in(
                        house.manuscripts.head(first.id(), Language.EN).tree()));
    }

    @Test
    void changeFactsOnlyOfTheVersionThatWasSeen() {
        Document made = house.documents
                .importInto(dossier, file(Language.EN, "Peace"), DRAFTER)
                .document();
        Map<String, Optional<String>> facts = Map.of("symbol", Optional.of("A/81/L.12"));

        house.documents.patch(made.id(), made.version(), facts, DRAFTER);

        assertThat(house.documents.get(made.id()).metadata().get(MetadataField.SYMBOL))
                .contains("A/81/L.12");
        assertThatThrownBy(() -> house.documents.patch(made.id(), made.version(), facts, DRAFTER))
                .hasFieldOrPropertyWithValue("code", "version.stale");
    }

    @Test
    void leaveNothingBehindWhereTheRecordCannotBeWritten() {
        String tooLongForTheRecord = "x".repeat(5_000);
        ImportedText file = file(Language.EN, "Peace", Optional.of(tooLongForTheRecord));

        assertThatThrownBy(() -> house.documents.importInto(dossier, file, DRAFTER))
                .isInstanceOf(RuntimeException.class);

        assertThat(house.documents.in(dossier)).isEmpty();
    }

    @Test
    void freezeWithAHashThatCoversEveryWord() {
        Document one = house.documents
                .importInto(dossier, file(Language.EN, "Peace"), DRAFTER)
                .document();
        Document other = house.documents
                .importInto(house.dossiers.open("Another", DRAFTER).id(), file(Language.EN, "Peace!"), DRAFTER)
                .document();
        List<Revision> heard = new ArrayList<>();
        house.listeners.add(new DocumentListener() {
            @Override
            public void frozen(Revision revision) {
                heard.add(revision);
            }
        });

        Revision frozen = house.revisions.freeze(one.id(), "zero draft", v -> new TreeMap<>(), DRAFTER);
        Revision changed = house.revisions.freeze(other.id(), "zero draft", v -> new TreeMap<>(), DRAFTER);

        assertThat(frozen.contentHash()).isNotEqualTo(changed.contentHash());
        assertThat(frozen.versions()).containsEntry(Language.EN, 0L);
        assertThat(heard).containsExactly(frozen, changed);
        assertThatThrownBy(() -> house.revisions.freeze(one.id(), "zero draft", v -> new TreeMap<>(), DRAFTER))
                .hasFieldOrPropertyWithValue("code", "revision.exists");
    }

    @Test
    void areNotFoundInALanguageTheyAreNotKeptIn() {
        Document made = house.documents
                .importInto(dossier, file(Language.EN, "Peace"), DRAFTER)
                .document();

        assertThatThrownBy(() -> house.manuscripts.head(made.id(), Language.ZH)).isInstanceOf(NotFound.class);
    }

    private List<String> actions() {
        return house.trail.read(AuditChain.of(dossier), Optional.empty(), 50).items().stream()
                .map(entry -> entry.event().action())
                .toList();
    }

    private static ImportedText file(Language language, String title) {
        return file(language, title, Optional.of(WORK));
    }

    private static ImportedText file(Optional<String> work, String symbol) {
        Manuscript manuscript = file(Language.EN, "Peace", work).manuscript();
        Metadata facts = symbol.isEmpty() ? Metadata.EMPTY : Metadata.EMPTY.with(MetadataField.SYMBOL, symbol);
        return new ImportedText(
                new Manuscript(
                        manuscript.type(),
                        facts,
                        manuscript.language(),
                        manuscript.source(),
                        manuscript.authenticity(),
                        work,
                        manuscript.tree()),
                List.of());
    }

    private static ImportedText file(Language language, String title, Optional<String> work) {
        Node tree = doc(title("t", title), para("p", "1"));
        return new ImportedText(
                new Manuscript(
                        DocumentType.RESOLUTION,
                        Metadata.EMPTY,
                        language,
                        Language.EN,
                        Authenticity.AUTHENTIC,
                        work,
                        tree),
                List.of());
    }
}
