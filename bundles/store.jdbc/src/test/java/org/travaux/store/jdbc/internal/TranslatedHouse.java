package org.travaux.store.jdbc.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.travaux.audit.internal.ChainedAuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.SteadyClock;
import org.travaux.collaboration.Authorities;
import org.travaux.collaboration.Authority;
import org.travaux.document.Announcer;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentListener;
import org.travaux.document.DocumentType;
import org.travaux.document.TextId;
import org.travaux.document.internal.Services;
import org.travaux.prose.Node;
import org.travaux.translation.internal.LogFollower;
import org.travaux.translation.internal.RunningFollower;

/** A document in three languages on SQLite, with the real authority and the real follower. */
final class TranslatedHouse {
    static final List<Language> TARGETS = List.of(Language.RU, Language.FR);

    final JdbcCommitLog log;
    final JdbcDroppedStore dropped;
    final Services services;
    final Authority authority;
    final LogFollower follower;
    private final Database database;
    private final JdbcDocumentStore documents;

    /** Opens what is in the folder; the follower takes up where the last one was killed. */
    TranslatedHouse(Path directory) {
        database = new Database("jdbc:sqlite:" + directory.resolve("travaux.db"), "", "", 1, directory);
        log = new JdbcCommitLog(database);
        dropped = new JdbcDroppedStore(database);
        documents = new JdbcDocumentStore(database);
        Clock clock = new SteadyClock();
        List<DocumentListener> listeners = new CopyOnWriteArrayList<>();
        Announcer announcer = listeners::forEach;
        JdbcSnapshotStore snapshots = new JdbcSnapshotStore(database);
        services = new Services(
                new Services.Stores(
                        new JdbcDossierStore(database), documents, new JdbcRevisionStore(database), snapshots, log),
                database,
                new ChainedAuditTrail(new JdbcAuditStore(database), database, clock),
                clock,
                announcer);
        authority = Authorities.over(services.texts, log, snapshots, database, clock, announcer, commit -> {});
        follower = RunningFollower.over(
                new RunningFollower.House(services.documents, services.texts, authority, database, clock),
                new RunningFollower.Stores(
                        log, documents, new JdbcSegmentStore(database), dropped, new JdbcFollowStore(database)));
        listeners.add(follower);
    }

    /** Returns the only document, begun where there is none yet. */
    DocumentId document() {
        return documents.all().stream().findFirst().orElseGet(this::begin);
    }

    /** Tells whether the follower has read the whole log. */
    boolean isFollowed() {
        return new JdbcFollowStore(database).position("translation") == log.lastSeq();
    }

    Node tree(Language language) {
        return services.texts.head(new TextId(document(), language)).tree();
    }

    void close() {
        database.close();
    }

    private DocumentId begin() {
        Actor clerk = Actor.system("test");
        DocumentId id = services.documents
                .create(
                        services.dossiers.open("A dossier", clerk).id(),
                        DocumentType.RESOLUTION_DRAFT,
                        "Peace",
                        Language.EN,
                        clerk)
                .id();
        TARGETS.forEach(language -> services.documents.addLanguage(id, language, Authenticity.TRANSLATION, clerk));
        return id;
    }
}
