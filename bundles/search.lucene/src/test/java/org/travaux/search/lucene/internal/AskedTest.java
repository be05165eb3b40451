package org.travaux.search.lucene.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.base.DossierId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.document.DocumentType;
import org.travaux.document.Stage;
import org.travaux.search.SearchHit;
import org.travaux.search.SearchQuery;
import org.travaux.search.SearchQuery.Reach;
import org.travaux.search.SearchResult;

/** What people type, and what the filters let through. */
class AskedTest {
    @TempDir
    Path directory;

    private Library library;

    @BeforeEach
    void open() {
        library = new Library(directory);
        library.add(
                Library.DOSSIER,
                "A/RES/79/10",
                Language.EN,
                "Recalling the report contained in A/81/900-S/2026/900 and/or its annex",
                "Welcomes the collective security of all");
    }

    @AfterEach
    void close() throws Exception {
        library.close();
    }

    @Test
    void aPhraseInTypographicQuotationMarksIsAPhrase() {
        assertThat(find("“collective security”").total()).isEqualTo(1);
        assertThat(find("«security collective»").total()).isZero();
    }

    @Test
    void aSymbolIsFoundInAnyCaseAndShownWhereItIsCited() {
        assertThat(find("a/res/79/10").hits()).isNotEmpty();
        assertThat(find("S/2026/900.").total()).isEqualTo(1);
        assertThat(find("A/81/900-S/2026/900").hits().get(0).passages().get(0).snippet())
                .contains(new SearchHit.Piece("A/81/900-S/2026/900", true));
    }

    @Test
    void aSymbolIsFoundByItsBeginning() {
        assertThat(find("A/RES/79/*").total()).isEqualTo(1);
        assertThat(find("a/res/7*").total()).isEqualTo(1);
        assertThat(find("A/RES/80/*").total()).isZero();
    }

    @Test
    void wordsWithAStrokeAreNoSymbol() {
        assertThat(find("and/or").total()).isEqualTo(1);
    }

    @Test
    void eachFilterLetsThroughItsOwn() {
        SearchQuery all = SearchQuery.of("");

        assertThat(count(all)).isEqualTo(1);
        assertThat(count(filtered(Set.of(DocumentType.RESOLUTION), Set.of(), Optional.empty(), Optional.empty())))
                .isEqualTo(1);
        assertThat(count(filtered(Set.of(DocumentType.RESOLUTION_DRAFT), Set.of(), Optional.empty(), Optional.empty())))
                .isZero();
        assertThat(count(filtered(Set.of(), Set.of(Stage.ADOPTED), Optional.empty(), Optional.empty())))
                .isEqualTo(1);
        assertThat(count(filtered(Set.of(), Set.of(), Optional.of(LocalDate.of(2024, 11, 18)), Optional.empty())))
                .isEqualTo(1);
        assertThat(count(filtered(Set.of(), Set.of(), Optional.of(LocalDate.of(2024, 11, 19)), Optional.empty())))
                .isZero();
        assertThat(count(filtered(Set.of(), Set.of(), Optional.empty(), Optional.of(LocalDate.of(2024, 11, 17)))))
                .isZero();
        assertThat(count(all.in(Language.FR))).isZero();
    }

    @Test
    void anAskedForDossierThatOneMayNotReadIsEmpty() {
        DossierId secret = new DossierId("secret");
        library.add(secret, "A/81/L.1", Language.EN, "hidden collective security");
        SearchQuery query = new SearchQuery(
                "security",
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(secret),
                Optional.empty(),
                Optional.empty(),
                Reach.ALL,
                0,
                50);

        SearchResult result = library.index.search(query, Set.of(Library.DOSSIER));

        assertThat(result).isEqualTo(new SearchResult(java.util.List.of(), 0, java.util.Map.of()));
        assertThat(library.index.search(query, Set.of(secret)).total()).isEqualTo(1);
    }

    @Test
    void aHitSaysWhenAndWhere() {
        assertThat(find("collective").hits()).singleElement().satisfies(hit -> {
            assertThat(hit.day()).contains(LocalDate.of(2024, 11, 18));
            assertThat(hit.passages())
                    .singleElement()
                    .satisfies(passage -> assertThat(passage.block().value()).isEqualTo("op-2"));
            assertThat(hit.revision()).isEmpty();
        });
    }

    @Test
    void tooMuchIsRefusedAsAWhole() {
        assertThatThrownBy(() -> find("a* ".repeat(10_000)))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.code()).isEqualTo("search.too-long"));
        assertThatThrownBy(() -> find("a* ".repeat(31)))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.code()).isEqualTo("search.too-many-words"));
    }

    @Test
    void whatLooksLikeAnExpressionIsWords() {
        for (String typed : java.util.List.of(
                "/.*/",
                "(zz+)+$",
                "title:secret",
                "*:*",
                "coll?ctive",
                "security~2",
                "\"unbalanced",
                "\u0000",
                "𝕳*")) {
            assertThat(find(typed).total()).as(typed).isZero();
        }
        assertThat(find("se* co* al* we*").total()).isEqualTo(1);
    }

    private static SearchQuery filtered(
            Set<DocumentType> types, Set<Stage> stages, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new SearchQuery("", Optional.empty(), Set.of(), types, stages, Set.of(), from, to, Reach.LIVE, 0, 50);
    }

    private long count(SearchQuery query) {
        return library.index.search(query, Set.of(Library.DOSSIER)).total();
    }

    private SearchResult find(String typed) {
        return library.index.search(SearchQuery.of(typed), Set.of(Library.DOSSIER));
    }
}
