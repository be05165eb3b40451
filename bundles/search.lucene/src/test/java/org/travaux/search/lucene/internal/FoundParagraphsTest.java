package org.travaux.search.lucene.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.search.SearchHit;
import org.travaux.search.SearchQuery;
import org.travaux.search.SearchQuery.Reach;
import org.travaux.search.SearchResult;

class FoundParagraphsTest {
    @TempDir
    Path directory;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(directory);
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    @Test
    void inflectInRussian() {
        library.add(
                Library.DOSSIER,
                "A/RES/79/10",
                Language.RU,
                "приветствует развитие сотрудничества",
                "о сотрудничестве");

        assertThat(find("сотрудничество").hits()).singleElement().satisfies(hit -> {
            assertThat(hit.found()).isEqualTo(2);
            assertThat(hit.passages()).hasSize(2);
        });
    }

    @Test
    void areChineseAndArabic() {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.ZH, "欢迎集体安全条约组织的合作");
        library.add(Library.DOSSIER, "A/RES/79/10", Language.AR, "تشجع التعاون بين المنظمتين");

        assertThat(find("集体安全").total()).isEqualTo(1);
        assertThat(find("التعاون").total()).isEqualTo(1);
    }

    @Test
    void citeASymbolExactly() {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Recalling its resolution 77/13 of 21 November 2022");
        library.add(Library.DOSSIER, "A/RES/77/130", Language.EN, "Recalling its resolution 77/130");

        assertThat(find("77/13").hits()).extracting(SearchHit::symbol).containsExactly("A/RES/79/10");
        assertThat(find("A/RES/79/10").hits()).isNotEmpty().allMatch(hit -> hit.symbol()
                .equals("A/RES/79/10"));
    }

    @Test
    void holdAPhraseInItsOrder() {
        library.add(
                Library.DOSSIER,
                "A/RES/79/10",
                Language.EN,
                "the collective security treaty",
                "security of the collective");

        assertThat(find("\"collective security\"").total()).isEqualTo(1);
    }

    @Test
    void beginWithWhatWasTyped() {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "peacekeeping capacities");

        assertThat(find("peacek*").total()).isEqualTo(1);
    }

    @Test
    void showWhatWasFound() {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Welcomes the efforts of both secretariats");

        assertThat(find("effort").hits().get(0).passages().get(0).snippet())
                .contains(new SearchHit.Piece("efforts", true));
    }

    @Test
    void followAnEdit() {
        DocumentId document = library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Welcomes");
        library.write(document, Language.EN, "Encourages");

        assertThat(find("welcomes").total()).isZero();
        assertThat(find("encourages").total()).isEqualTo(1);
    }

    @Test
    void areNeitherShownNorCountedInAnotherDossier() {
        library.add(new DossierId("secret"), "A/81/L.1", Language.EN, "hidden wording");
        library.add(Library.DOSSIER, "A/81/L.2", Language.EN, "open wording");

        SearchResult result = find("wording");

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.facets().get("dossier"))
                .extracting(SearchResult.Count::value)
                .containsExactly("dossier-1");
        assertThat(library.index.search(SearchQuery.of("wording"), Set.of()).total())
                .isZero();
    }

    @Test
    void areCountedByLanguage() {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "peace", "peace again");
        library.add(Library.DOSSIER, "A/RES/79/10", Language.FR, "peace");

        assertThat(find("peace").facets().get("language"))
                .containsExactlyInAnyOrder(new SearchResult.Count("en", 1), new SearchResult.Count("fr", 1));
    }

    @Test
    void areShownUnderTheirTextByTheBestOnes() {
        library.add(
                Library.DOSSIER,
                "A/RES/79/10",
                Language.EN,
                "war",
                "a long peace",
                "a long peace",
                "peace",
                "a long peace");

        SearchResult result = find("peace");

        assertThat(result.total()).isEqualTo(1);
        assertThat(result.hits()).singleElement().satisfies(hit -> {
            assertThat(hit.found()).isEqualTo(4);
            assertThat(hit.passages()).hasSize(SearchHit.MOST_PASSAGES);
            assertThat(hit.passages().get(0).block().value()).isEqualTo("op-4");
        });
    }

    @Test
    void standHigherInTheLanguageOfTheOneWhoAsks() {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.FR, "paix");
        library.add(Library.DOSSIER, "A/RES/79/11", Language.ES, "paix");
        library.add(Library.DOSSIER, "A/RES/79/12", Language.EN, "paix");

        for (Language language : List.of(Language.EN, Language.ES, Language.FR)) {
            assertThat(languages(SearchQuery.of("paix").preferring(language)).get(0))
                    .isEqualTo(language);
            assertThat(languages(SearchQuery.of("A/RES/79/*").preferring(language))
                            .get(0))
                    .isEqualTo(language);
        }
    }

    @Test
    void standHigherAsTheyAreTyped() {
        library.add(
                Library.DOSSIER,
                "A/RES/79/10",
                Language.EN,
                "Welcomes the long and varied cooperation of both secretariats in training and in many other fields");
        library.add(Library.DOSSIER, "A/RES/79/10", Language.FR, "coopération");

        assertThat(languages(SearchQuery.of("cooperation"))).containsExactly(Language.EN, Language.FR);
        assertThat(languages(SearchQuery.of("coopération")).get(0)).isEqualTo(Language.FR);
    }

    @Test
    void ofADocumentAskedForByItsSymbolStandAboveWhatCitesItAndCountOnce() {
        for (int i = 1; i < 20; i++) {
            library.add(Library.DOSSIER, "A/RES/80/" + i, Language.EN, "Recalling resolution 79/10", "79/10");
        }
        library.add(Library.DOSSIER, "A/RES/79/10", Language.FR, "une", "deux", "trois");

        SearchResult result =
                library.index.search(SearchQuery.of("A/RES/79/10").preferring(Language.EN), Set.of(Library.DOSSIER));

        assertThat(result.hits().get(0)).satisfies(hit -> {
            assertThat(hit.symbol()).isEqualTo("A/RES/79/10");
            assertThat(hit.found()).isEqualTo(1);
            assertThat(hit.passages())
                    .singleElement()
                    .satisfies(passage -> assertThat(passage.block().value()).isEqualTo("title"));
        });
    }

    @Test
    void areGivenPageByPage() {
        for (int i = 1; i <= 5; i++) {
            library.add(Library.DOSSIER, "A/RES/80/" + i, Language.EN, "peace " + "and ".repeat(i) + i, "peace");
        }
        List<String> symbols = new ArrayList<>();
        for (int offset = 0; offset < 8; offset += 2) {
            SearchResult page = library.index.search(page("peace", offset, 2), Set.of(Library.DOSSIER));
            assertThat(page.total()).isEqualTo(5);
            page.hits().forEach(hit -> symbols.add(hit.symbol()));
        }

        assertThat(symbols).hasSize(5).doesNotHaveDuplicates();
    }

    private static SearchQuery page(String text, int offset, int limit) {
        SearchQuery all = SearchQuery.of(text);
        return new SearchQuery(
                text,
                all.preferred(),
                all.languages(),
                all.types(),
                all.stages(),
                all.dossiers(),
                all.from(),
                all.to(),
                all.reach(),
                offset,
                limit);
    }

    private List<Language> languages(SearchQuery query) {
        return library.index.search(query, Set.of(Library.DOSSIER)).hits().stream()
                .map(SearchHit::language)
                .toList();
    }

    @Test
    void areInRevisionsToo() {
        DocumentId document = library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Welcomes");
        library.freeze(document, Language.EN);

        List<SearchHit> hits = library.index
                .search(SearchQuery.of("welcomes").reaching(Reach.REVISIONS), Set.of(Library.DOSSIER))
                .hits();

        assertThat(hits).hasSize(1).allMatch(hit -> hit.revision().isPresent());
    }

    @Test
    void comeBackAfterTheIndexWasDeleted() throws Exception {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Welcomes");
        library.close();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        library.open();

        assertThat(find("welcomes").total()).isEqualTo(1);
    }

    @Test
    void comeBackFromADamagedIndex() throws Exception {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Welcomes");
        library.close();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .toList()) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        library.open();

        assertThat(find("welcomes").total()).isEqualTo(1);
    }

    @Test
    void comeBackAfterAKill() throws Exception {
        DocumentId document = library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Welcomes");
        Path copy = Files.createDirectory(directory.resolve("copy"));
        Library killed = library;
        library.killed(copy);
        LuceneSearchIndex before = library.index;
        library.writeUnheard(document, Language.EN, "Encourages");
        library.add(Library.DOSSIER, "A/RES/79/11", Language.EN, "Decides");
        before.stop();

        killed.open();

        assertThat(find("welcomes").total()).isZero();
        assertThat(find("encourages").total()).isEqualTo(1);
        assertThat(find("decides").total()).isEqualTo(1);
    }

    @Test
    void comeBackInTheFormatOfToday() throws Exception {
        library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Welcomes");
        library.close();
        try (IndexWriter earlier = new IndexWriter(FSDirectory.open(directory), new IndexWriterConfig())) {
            earlier.setLiveCommitData(Map.of("format", "1").entrySet());
        }
        library.open();

        assertThat(find("welcomes").total()).isEqualTo(1);
        assertThat(library.index.isComplete()).isTrue();
    }

    @Test
    void comeBackWhenTheirTextCanBeReadAgain() {
        DocumentId document = library.add(Library.DOSSIER, "A/RES/79/10", Language.EN, "Welcomes");
        library.unreadable.add(document);
        library.writeUnheard(document, Language.EN, "Encourages");
        library.index.wakeFor(document);
        Awaitility.await().until(() -> library.failures.get() > 0);
        library.unreadable.remove(document);

        library.settle();

        assertThat(find("encourages").total()).isEqualTo(1);
    }

    @Test
    void neverNeedCorrectSyntax() {
        for (String typed : List.of("", "\"", "a AND (b", "*", "[x TO", "~~~", "\\", "\"\" \"")) {
            assertThat(find(typed).total()).isGreaterThanOrEqualTo(0);
        }
    }

    private SearchResult find(String typed) {
        return library.index.search(SearchQuery.of(typed), Set.of(Library.DOSSIER));
    }
}
