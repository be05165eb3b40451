package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.DossierStore;

/** The promises of a {@link DocumentStore}. */
public abstract class DocumentStoreContractTest {
    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00.123Z");

    private final Dossier dossier = new Dossier(DossierId.fresh(), "Cooperation", NINE, 1);
    private final Dossier elsewhere = new Dossier(DossierId.fresh(), "Elsewhere", NINE, 1);
    private DocumentStore store;

    /** Returns a store that may hold other documents already. */
    protected abstract DocumentStore store();

    /** Returns the store of the dossiers that hold the documents. */
    protected abstract DossierStore dossiers();

    @BeforeEach
    void open() {
        store = store();
        dossiers().add(dossier);
        dossiers().add(elsewhere);
    }

    @Test
    void aDocumentComesBackAsItWas() {
        Document document = document(dossier, Optional.of("/akn/un/statement/deliberation/unga/2024-11-18/79-10"));

        store.add(document);

        assertThat(store.find(document.id())).contains(document);
        assertThat(store.find(DocumentId.fresh())).isEmpty();
    }

    @Test
    void aDocumentOfTheSameWorkExists() {
        store.add(document(dossier, Optional.of("/akn/un/79-10")));

        assertThatThrownBy(() -> store.add(document(dossier, Optional.of("/akn/un/79-10"))))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("document.exists"));
        assertThat(store.in(dossier.id())).hasSize(1);
    }

    @Test
    void anotherDossierMayHoldTheSameWork() {
        Document here = document(dossier, Optional.of("/akn/un/79-10"));
        Document there = document(elsewhere, Optional.of("/akn/un/79-10"));
        store.add(here);
        store.add(there);

        assertThat(store.in(dossier.id())).containsExactly(here);
        assertThat(store.in(elsewhere.id())).containsExactly(there);
    }

    @Test
    void documentsWithoutAWorkDoNotClash() {
        Document first = document(dossier, Optional.empty());
        Document second = document(dossier, Optional.empty());
        store.add(first);
        store.add(second);

        assertThat(store.in(dossier.id())).containsExactly(first, second);
        assertThat(store.all()).containsSubsequence(first.id(), second.id());
    }

    @Test
    void aChangeOfTheNewestVersionIsKept() {
        Document before = document(dossier, Optional.empty());
        store.add(before);
        Document after = changed(before, "A/81/L.13");

        store.replace(after);

        assertThat(store.find(before.id())).contains(after);
    }

    @Test
    void aChangeOfAnOlderVersionIsStale() {
        Document before = document(dossier, Optional.empty());
        store.add(before);
        Document first = changed(before, "A/81/L.13");
        store.replace(first);

        assertThatThrownBy(() -> store.replace(changed(before, "A/81/L.14")))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.isStale()).isTrue());
        assertThat(store.find(before.id())).contains(first);
    }

    private static Document document(Dossier dossier, Optional<String> work) {
        DocumentId id = DocumentId.fresh();
        return new Document(
                id,
                dossier.id(),
                DocumentType.RESOLUTION_DRAFT,
                Stage.DRAFTING,
                Language.EN,
                work,
                Metadata.EMPTY
                        .with(MetadataField.SYMBOL, "A/81/L.12")
                        .with(MetadataField.AGENDA_TITLE, Language.RU, "Сотрудничество"),
                List.of(
                        new LanguageVersion(id, Language.EN, Authenticity.AUTHENTIC),
                        new LanguageVersion(id, Language.AR, Authenticity.TRANSLATION)),
                NINE,
                1);
    }

    /** Returns the document one version later: another symbol and stage, one more language. */
    private static Document changed(Document before, String symbol) {
        return new Document(
                before.id(),
                before.dossier(),
                before.type(),
                Stage.TABLED,
                before.source(),
                before.work(),
                before.metadata().with(MetadataField.SYMBOL, symbol),
                List.of(
                        new LanguageVersion(before.id(), Language.EN, Authenticity.AUTHENTIC),
                        new LanguageVersion(before.id(), Language.AR, Authenticity.AUTHENTIC),
                        new LanguageVersion(before.id(), Language.FR, Authenticity.TRANSLATION)),
                before.created(),
                before.version() + 1);
    }
}
