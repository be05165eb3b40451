package org.travaux.rest.internal;

import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Response;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.base.Unavailable;
import org.travaux.document.Manuscript;
import org.travaux.document.MetadataField;
import org.travaux.document.Reading;
import org.travaux.document.Rendering;
import org.travaux.document.spi.DocumentWriter;
import org.travaux.document.spi.Renderer;

/** Answers with a manuscript as a file: written by whoever writes that kind, or rendered. */
@Component(service = Files.class)
public final class Files {
    private final List<DocumentWriter> writers;
    private final List<Renderer> renderers;

    @Activate
    public Files(
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<DocumentWriter> writers,
            @Reference(cardinality = ReferenceCardinality.MULTIPLE, policyOption = ReferencePolicyOption.GREEDY)
                    List<Renderer> renderers) {
        this.writers = List.copyOf(writers);
        this.renderers = List.copyOf(renderers);
    }

    /** Returns the language a file name begins with, such as that of {@code en.akn.xml}. */
    static Language language(String file) {
        return Language.of(file.substring(0, file.indexOf('.')));
    }

    /** Returns the rest of a file name, such as {@code akn.xml}. */
    static String suffix(String file) {
        return file.substring(file.indexOf('.') + 1);
    }

    /** Returns how a text is to be read; as agreed so far where nobody asks for anything else. */
    static Reading reading(String name) {
        return switch (name == null ? "clean" : name) {
            case "clean" -> Reading.CLEAN;
            case "compilation" -> Reading.COMPILATION;
            case "accepted" -> Reading.ACCEPTED;
            default ->
                throw Invalid.because(
                        "reading.unknown",
                        "A text is read clean, as a compilation, or as if all were accepted.",
                        Map.of("reading", name));
        };
    }

    /** Returns the manuscript as a file of this kind, for download; a source file holds everything whatever the reading. */
    Response answer(Manuscript whole, String suffix, Reading reading) {
        Manuscript manuscript = suffix.equals("akn.xml") ? whole : whole.withTree(reading.of(whole.tree()));
        if (suffix.equals("pdf")) {
            Renderer renderer = renderers.stream()
                    .findFirst()
                    .orElseThrow(() ->
                            Unavailable.because("render.unavailable", "Nothing here renders pages at the moment."));
            Rendering rendering = renderer.render(manuscript);
            return file(manuscript, suffix, renderer.mediaType(), rendering.bytes());
        }
        DocumentWriter writer = writers.stream()
                .filter(w -> w.suffix().equals(suffix))
                .findFirst()
                .orElseThrow(() ->
                        Unavailable.because("write.unavailable", "Nothing here writes such files at the moment."));
        return file(manuscript, suffix, writer.mediaType(), writer.write(manuscript));
    }

    private static Response file(Manuscript manuscript, String suffix, String mediaType, byte[] bytes) {
        String name = name(manuscript) + "." + manuscript.language().tag() + "." + suffix;
        return Response.ok(bytes, mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
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
