package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.Document;
import org.travaux.document.LanguageVersion;
import org.travaux.document.Revision;
import org.travaux.document.Revisions;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.identity.Access;
import org.travaux.identity.Permission;
import org.travaux.identity.Scope;
import org.travaux.identity.SignedIn;

/** Shows documents on the wire; several resources do. */
@Component(service = DocumentViews.class)
public final class DocumentViews {
    private final Texts texts;
    private final Revisions revisions;
    private final Access access;

    @Activate
    public DocumentViews(@Reference Texts texts, @Reference Revisions revisions, @Reference Access access) {
        this.texts = texts;
        this.revisions = revisions;
        this.access = access;
    }

    /** A document in a list. */
    public record SummaryView(
            String id,
            String dossier,
            String type,
            String stage,
            String title,
            @Schema(nullable = true) String symbol,
            String source,
            List<String> languages,
            String created) {}

    /** A language of a document. */
    public record LanguageView(String language, String authenticity, long version, boolean writable) {}

    /** A frozen revision. */
    public record RevisionView(
            String id,
            String document,
            String name,
            Map<String, Long> versions,
            Map<String, String> metadata,
            String contentHash,
            String frozenAt,
            PersonView frozenBy) {
        static RevisionView of(Revision revision) {
            Map<String, Long> versions = new java.util.TreeMap<>();
            revision.versions().forEach((language, version) -> versions.put(language.tag(), version));
            return new RevisionView(
                    revision.id().value(),
                    revision.document().value(),
                    revision.name(),
                    versions,
                    revision.metadata().values(),
                    revision.contentHash().hex(),
                    revision.frozenAt().toString(),
                    PersonView.of(revision.frozenBy()));
        }
    }

    /** A whole document. */
    public record DocumentView(
            String id,
            String dossier,
            String type,
            String stage,
            String title,
            String source,
            @Schema(nullable = true) String work,
            Map<String, String> metadata,
            long version,
            List<LanguageView> languages,
            List<RevisionView> revisions,
            List<String> permissions,
            String created) {}

    SummaryView summary(Document document) {
        return new SummaryView(
                document.id().value(),
                document.dossier().value(),
                document.type().wireName(),
                document.stage().wireName(),
                title(document),
                document.metadata().values().get("symbol"),
                document.source().tag(),
                document.languages().stream().map(v -> v.language().tag()).toList(),
                document.created().toString());
    }

    DocumentView view(Document document, SignedIn who) {
        return new DocumentView(
                document.id().value(),
                document.dossier().value(),
                document.type().wireName(),
                document.stage().wireName(),
                title(document),
                document.source().tag(),
                document.work().orElse(null),
                document.metadata().values(),
                document.version(),
                document.languages().stream()
                        .map(v -> language(document, v, who))
                        .toList(),
                revisions.of(document.id()).stream().map(RevisionView::of).toList(),
                access.permissionsOf(who.actor(), Scope.of(document.dossier())).stream()
                        .map(Permission::code)
                        .sorted()
                        .toList(),
                document.created().toString());
    }

    private LanguageView language(Document document, LanguageVersion language, SignedIn who) {
        Snapshot head = texts.head(new TextId(document.id(), language.language()));
        return new LanguageView(
                language.language().tag(),
                language.authenticity().wireName(),
                head.version(),
                access.may(who.actor(), Permission.TEXT_WRITE, scope(document, language.language())));
    }

    /** Returns what people call a document: its symbol, else its title. */
    String name(Document document) {
        return document.metadata().values().getOrDefault("symbol", title(document));
    }

    private String title(Document document) {
        return Blocks.title(
                texts.head(new TextId(document.id(), document.source())).tree());
    }

    static Scope scope(Document document, Language language) {
        return Scope.text(document.dossier(), language, language == document.source());
    }
}
