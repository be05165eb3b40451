package org.travaux.document.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Actor;
import org.travaux.base.Characters;
import org.travaux.base.DocumentId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.base.RevisionId;
import org.travaux.document.ContentHash;
import org.travaux.document.Document;
import org.travaux.document.DocumentListener;
import org.travaux.document.Documents;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.RevisionStore;

/** Revisions in the store, with their record. */
@Component
public final class StoredRevisions implements Revisions {
    private static final int LONGEST_NAME = 100;

    private final Documents documents;
    private final Texts texts;
    private final RevisionStore revisions;
    private final Acts acts;

    @Activate
    public StoredRevisions(
            @Reference Documents documents,
            @Reference Texts texts,
            @Reference RevisionStore revisions,
            @Reference Acts acts) {
        this.documents = documents;
        this.texts = texts;
        this.revisions = revisions;
        this.acts = acts;
    }

    @Override
    public Revision freeze(
            DocumentId id,
            String name,
            Function<SortedMap<Language, Long>, SortedMap<String, String>> segments,
            Actor actor) {
        String line = oneLine(name);
        return acts.perform(
                () -> {
                    Document document = documents.get(id);
                    Revision revision = compose(document, line, segments, actor);
                    revisions.add(revision);
                    record(document, revision);
                    return revision;
                },
                DocumentListener::frozen);
    }

    @Override
    public Revision get(RevisionId id) {
        return revisions.find(id).orElseThrow(() -> NotFound.of(id));
    }

    @Override
    public List<Revision> of(DocumentId document) {
        return revisions.of(document);
    }

    private Revision compose(
            Document document,
            String name,
            Function<SortedMap<Language, Long>, SortedMap<String, String>> segments,
            Actor actor) {
        Map<Language, Snapshot> trees = new EnumMap<>(Language.class);
        SortedMap<Language, Long> versions = new TreeMap<>();
        document.languages().forEach(version -> {
            Snapshot head = texts.head(new TextId(document.id(), version.language()));
            trees.put(version.language(), head);
            versions.put(version.language(), head.version());
        });
        SortedMap<String, String> states = segments.apply(versions);
        return new Revision(
                RevisionId.fresh(),
                document.id(),
                name,
                versions,
                document.type(),
                document.metadata(),
                states,
                ContentHash.of(document.type(), document.metadata(), trees, states),
                acts.now(),
                actor);
    }

    private void record(Document document, Revision revision) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("document", document.id().value());
        details.put("name", revision.name());
        details.put("contentHash", revision.contentHash().hex());
        revision.versions()
                .forEach((language, version) -> details.put("version." + language.tag(), version.toString()));
        acts.record(document.dossier(), revision.frozenBy(), "revision.frozen", "revision:" + revision.id(), details);
    }

    private static String oneLine(String name) {
        String line = name.strip();
        if (!Characters.areLine(line, LONGEST_NAME)) {
            throw Invalid.because(
                    "revision.name-malformed", "A revision has a name of one line, at most 100 characters.");
        }
        return line;
    }
}
