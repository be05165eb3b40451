package org.travaux.document.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Actor;
import org.travaux.base.Characters;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.document.Authenticity;
import org.travaux.document.BlockIds;
import org.travaux.document.Document;
import org.travaux.document.DocumentListener;
import org.travaux.document.DocumentType;
import org.travaux.document.Documents;
import org.travaux.document.Imported;
import org.travaux.document.ImportedText;
import org.travaux.document.LanguageVersion;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.Snapshot;
import org.travaux.document.Stage;
import org.travaux.document.TextCharacters;
import org.travaux.document.TextId;
import org.travaux.document.TextSchema;
import org.travaux.document.Texts;
import org.travaux.document.spi.Aligner;
import org.travaux.document.spi.DocumentStore;
import org.travaux.document.spi.DossierStore;
import org.travaux.document.spi.SnapshotStore;
import org.travaux.prose.Node;

/** Documents in the store, with their record. A text begins as the snapshot of its version 0. */
@Component
public final class StoredDocuments implements Documents {
    private static final int LONGEST_TITLE = 2_000;

    private final DossierStore dossiers;
    private final DocumentStore documents;
    private final SnapshotStore snapshots;
    private final Texts texts;
    private final Aligner aligner;
    private final Acts acts;

    @Activate
    public StoredDocuments(
            @Reference DossierStore dossiers,
            @Reference DocumentStore documents,
            @Reference SnapshotStore snapshots,
            @Reference Texts texts,
            @Reference Aligner aligner,
            @Reference Acts acts) {
        this.dossiers = dossiers;
        this.documents = documents;
        this.snapshots = snapshots;
        this.texts = texts;
        this.aligner = aligner;
        this.acts = acts;
    }

    @Override
    public Document create(DossierId dossier, DocumentType type, String title, Language language, Actor actor) {
        Manuscript manuscript = new Manuscript(
                type,
                Metadata.EMPTY,
                language,
                language,
                Authenticity.AUTHENTIC,
                Optional.empty(),
                TextSchema.empty(titleLine(title)));
        return acts.perform(() -> begin(dossier, manuscript, "document.created", actor), DocumentListener::changed);
    }

    @Override
    public Imported importInto(DossierId dossier, ImportedText file, Actor actor) {
        Manuscript manuscript = checked(file.manuscript());
        Document document = acts.perform(
                () -> {
                    SameWork.refuse(documents.in(dossier), manuscript);
                    return begin(dossier, manuscript, "document.imported", actor);
                },
                DocumentListener::changed);
        return new Imported(document, manuscript.language(), file.report());
    }

    @Override
    public Imported importLanguage(DocumentId id, ImportedText file, Actor actor) {
        return acts.perform(
                () -> {
                    Document document = get(id);
                    SameWork.require(document, file.manuscript());
                    Document after = withLanguage(
                            document,
                            file.manuscript().language(),
                            file.manuscript().authenticity());
                    Snapshot source = texts.head(new TextId(id, document.source()));
                    ImportedText aligned = aligner.align(source.tree(), file);
                    Manuscript manuscript = checked(aligned.manuscript());
                    Document complete = withMetadata(after, lacking(document.metadata(), manuscript.metadata()));
                    documents.replace(complete);
                    startText(complete, manuscript.language(), manuscript.tree());
                    record(complete, manuscript.language(), "document.imported", actor);
                    return new Imported(complete, manuscript.language(), aligned.report());
                },
                (listener, imported) -> listener.changed(imported.document()));
    }

    @Override
    public Document addLanguage(DocumentId id, Language language, Authenticity authenticity, Actor actor) {
        return acts.perform(
                () -> {
                    Document document = get(id);
                    Document after = withLanguage(document, language, authenticity);
                    documents.replace(after);
                    Snapshot source = texts.head(new TextId(id, document.source()));
                    startText(after, language, EmptyText.of(source.tree()));
                    record(after, language, "language.added", actor);
                    return after;
                },
                DocumentListener::changed);
    }

    @Override
    public Document patch(DocumentId id, long version, Map<String, Optional<String>> facts, Actor actor) {
        return acts.perform(
                () -> {
                    Document before = get(id);
                    if (before.version() != version) {
                        throw Conflict.stale(version, before.version());
                    }
                    Document after =
                            withMetadata(nextVersion(before), before.metadata().patched(facts));
                    documents.replace(after);
                    acts.record(after.dossier(), actor, "metadata.changed", subject(after), changes(facts));
                    return after;
                },
                DocumentListener::changed);
    }

    @Override
    public Document get(DocumentId id) {
        return documents.find(id).orElseThrow(() -> NotFound.of(id));
    }

    @Override
    public List<Document> in(DossierId dossier) {
        return documents.in(dossier);
    }

    private Document begin(DossierId dossier, Manuscript manuscript, String action, Actor actor) {
        if (dossiers.find(dossier).isEmpty()) {
            throw NotFound.of(dossier);
        }
        DocumentId id = DocumentId.fresh();
        Document document = new Document(
                id,
                dossier,
                manuscript.type(),
                manuscript.type() == DocumentType.RESOLUTION ? Stage.ADOPTED : Stage.DRAFTING,
                manuscript.language(),
                manuscript.work(),
                manuscript.metadata(),
                List.of(new LanguageVersion(id, manuscript.language(), manuscript.authenticity())),
                acts.now(),
                1);
        documents.add(document);
        startText(document, manuscript.language(), manuscript.tree());
        record(document, manuscript.language(), action, actor);
        return document;
    }

    private void startText(Document document, Language language, Node tree) {
        snapshots.put(new Snapshot(new TextId(document.id(), language), 0, tree));
    }

    private void record(Document document, Language language, String action, Actor actor) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("language", language.tag());
        details.put("type", document.type().wireName());
        document.work().ifPresent(work -> details.put("work", work));
        acts.record(document.dossier(), actor, action, subject(document), details);
    }

    private static Document withLanguage(Document document, Language language, Authenticity authenticity) {
        if (document.hasLanguage(language)) {
            throw Conflict.because(
                    "language.exists", "The document has this language already.", Map.of("language", language.tag()));
        }
        List<LanguageVersion> languages = new ArrayList<>(document.languages());
        languages.add(new LanguageVersion(document.id(), language, authenticity));
        return copy(document, document.metadata(), languages, document.version() + 1);
    }

    private static Document nextVersion(Document document) {
        return copy(document, document.metadata(), document.languages(), document.version() + 1);
    }

    private static Document withMetadata(Document document, Metadata metadata) {
        return copy(document, metadata, document.languages(), document.version());
    }

    private static Document copy(Document document, Metadata metadata, List<LanguageVersion> languages, long version) {
        return new Document(
                document.id(),
                document.dossier(),
                document.type(),
                document.stage(),
                document.source(),
                document.work(),
                metadata,
                languages,
                document.created(),
                version);
    }

    /** Returns the facts with those that only the file knows. */
    private static Metadata lacking(Metadata known, Metadata file) {
        Map<String, Optional<String>> more = new LinkedHashMap<>();
        file.values().forEach((key, value) -> {
            if (!known.values().containsKey(key)) {
                more.put(key, Optional.of(value));
            }
        });
        return known.patched(more);
    }

    private static Map<String, String> changes(Map<String, Optional<String>> facts) {
        Map<String, String> details = new LinkedHashMap<>();
        facts.forEach((key, value) -> details.put(key, value.orElse("")));
        return details;
    }

    private static Manuscript checked(Manuscript manuscript) {
        Node tree = BlockIds.completed(manuscript.tree());
        tree.check();
        TextCharacters.check(tree);
        return manuscript.withTree(tree);
    }

    private static String titleLine(String title) {
        String line = title.strip();
        if (!line.isEmpty() && !Characters.areLine(line, LONGEST_TITLE)) {
            throw Invalid.because("document.title-malformed", "A title is one line of at most 2,000 characters.");
        }
        return line;
    }

    private static String subject(Document document) {
        return "document:" + document.id();
    }
}
