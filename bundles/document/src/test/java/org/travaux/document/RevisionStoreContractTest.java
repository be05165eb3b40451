package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.DossierStore;
import org.travaux.document.spi.RevisionStore;

/** The promises of a {@link RevisionStore}. */
public abstract class RevisionStoreContractTest {
    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00.123Z");

    private DocumentId document;
    private RevisionStore store;

    /** Returns a store that may hold other revisions already. */
    protected abstract RevisionStore store();

    /** Returns the store of the documents. */
    protected abstract DocumentStore documents();

    /** Returns the store of the dossiers. */
    protected abstract DossierStore dossiers();

    @BeforeEach
    void open() {
        store = store();
        document = added();
    }

    @Test
    void aRevisionComesBackAsItWas() {
        Revision revision = revision(document, "A/81/L.12/Rev.1");

        store.add(revision);

        assertThat(store.find(revision.id())).contains(revision);
        assertThat(store.find(RevisionId.fresh())).isEmpty();
    }

    @Test
    void aNameIsTakenOnceInADocument() {
        store.add(revision(document, "zero draft"));
        store.add(revision(added(), "zero draft"));

        assertThatThrownBy(() -> store.add(revision(document, "zero draft")))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo("revision.exists"));
    }

    @Test
    void revisionsAreListedOldestFirst() {
        Revision first = revision(document, "zero draft");
        Revision second = revision(document, "A/81/L.12");
        store.add(first);
        store.add(second);

        assertThat(store.of(document)).containsExactly(first, second);
    }

    private DocumentId added() {
        Dossier dossier = new Dossier(DossierId.fresh(), "Cooperation", NINE, 1);
        dossiers().add(dossier);
        DocumentId id = DocumentId.fresh();
        documents()
                .add(new Document(
                        id,
                        dossier.id(),
                        DocumentType.RESOLUTION,
                        Stage.ADOPTED,
                        Language.EN,
                        Optional.empty(),
                        Metadata.EMPTY,
                        List.of(new LanguageVersion(id, Language.EN, Authenticity.AUTHENTIC)),
                        NINE,
                        1));
        return id;
    }

    private static Revision revision(DocumentId document, String name) {
        return new Revision(
                RevisionId.fresh(),
                document,
                name,
                new TreeMap<>(Map.of(Language.EN, 12L, Language.AR, 7L)),
                DocumentType.RESOLUTION,
                Metadata.EMPTY.with(MetadataField.SYMBOL, "A/81/L.12"),
                new TreeMap<>(Map.of("ar/p-1", "reviewed", "ar/p-2", "translated+stale")),
                Digest.of("content"),
                NINE,
                new Actor(new AccountId("amina"), "Амина", Optional.of(new DelegationId("KZ"))));
    }
}
