package org.travaux.document.internal;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;
import org.travaux.base.Unavailable;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.ExportKind;
import org.travaux.document.ExportedFile;
import org.travaux.document.Exports;
import org.travaux.document.Manuscript;
import org.travaux.document.Manuscripts;
import org.travaux.document.MetadataField;
import org.travaux.document.Revisions;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.DocumentWriter;
import org.travaux.document.spi.Renderer;

/** Exports by whoever writes or renders that kind. Nothing is handed out whose record was not kept. */
@Component
public final class RecordedExports implements Exports {
    private static final String PDF = "pdf";

    private final Documents documents;
    private final Revisions revisions;
    private final Texts texts;
    private final Manuscripts manuscripts;
    private final Acts acts;
    private final List<DocumentWriter> writers;
    private final List<Renderer> renderers;

    @Activate
    public RecordedExports(
            @Reference Documents documents,
            @Reference Revisions revisions,
            @Reference Texts texts,
            @Reference Manuscripts manuscripts,
            @Reference Acts acts,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<DocumentWriter> writers,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<Renderer> renderers) {
        this.documents = documents;
        this.revisions = revisions;
        this.texts = texts;
        this.manuscripts = manuscripts;
        this.acts = acts;
        this.writers = List.copyOf(writers);
        this.renderers = List.copyOf(renderers);
    }

    @Override
    public ExportedFile text(DocumentId id, Language language, OptionalLong version, ExportKind kind, Actor actor) {
        long wanted =
                version.orElseGet(() -> texts.head(new TextId(id, language)).version());
        ExportedFile file = made(manuscripts.at(id, language, wanted), kind);
        record(documents.get(id), actor, file, Map.of("language", language.tag(), "version", Long.toString(wanted)));
        return file;
    }

    @Override
    public ExportedFile revision(RevisionId id, Language language, ExportKind kind, Actor actor) {
        ExportedFile file = made(manuscripts.of(id, language), kind);
        Document document = documents.get(revisions.get(id).document());
        record(document, actor, file, Map.of("language", language.tag(), "revision", id.value()));
        return file;
    }

    private ExportedFile made(Manuscript whole, ExportKind kind) {
        Manuscript manuscript = kind.of(whole);
        String name = name(manuscript) + "." + manuscript.language().tag() + "." + kind.suffix();
        if (kind.suffix().equals(PDF)) {
            Renderer renderer = renderers.stream().findFirst().orElseThrow(RecordedExports::unavailable);
            return new ExportedFile(
                    name, renderer.mediaType(), renderer.render(manuscript).bytes());
        }
        DocumentWriter writer = writers.stream()
                .filter(each -> each.suffix().equals(kind.suffix()))
                .findFirst()
                .orElseThrow(RecordedExports::unavailable);
        return new ExportedFile(name, writer.mediaType(), writer.write(manuscript));
    }

    private void record(Document document, Actor actor, ExportedFile file, Map<String, String> what) {
        Map<String, String> details = new TreeMap<>(what);
        details.put("file", file.name());
        details.put("sha256", Digest.of(file.bytes()).hex());
        acts.record(document.dossier(), actor, "text.exported", "document:" + document.id(), details);
    }

    private static Unavailable unavailable() {
        return Unavailable.because("export.unavailable", "Nothing here makes such files at the moment.");
    }

    private static String name(Manuscript manuscript) {
        return manuscript
                .metadata()
                .get(MetadataField.SYMBOL)
                .map(symbol -> symbol.replaceAll("[^A-Za-z0-9-]+", "_"))
                .filter(name -> !name.isEmpty())
                .orElse("document");
    }
}
