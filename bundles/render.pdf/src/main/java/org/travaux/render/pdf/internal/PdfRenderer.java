package org.travaux.render.pdf.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.travaux.base.Digest;
import org.travaux.document.Finding;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.MetadataField;
import org.travaux.document.Rendering;
import org.travaux.document.spi.Renderer;
import org.travaux.editorial.Masthead;
import org.travaux.prose.Json;

/**
 * Renders manuscripts in the issued form as PDF/A-2a and PDF/UA-1, with OpenPDF and fonts of our own.
 *
 * <p>Everything that is in the tree is shown, suggestions and comments too; a caller that wants another reading gives the
 * tree of that reading.
 * Safe for several threads at once.
 */
@Component(service = Renderer.class)
public final class PdfRenderer implements Renderer {
    private static final Logger LOG = LoggerFactory.getLogger(PdfRenderer.class);
    private static final LocalDate UNDATED = LocalDate.of(2000, 1, 1);
    private static final int IDENTITY = 32;

    private final FontShelf fonts;
    private final String version;
    private final byte[] profile = SrgbProfile.bytes();

    /** Starts in a framework; the fonts are copied out of the bundle, because the shaping engine reads files. */
    @Activate
    public PdfRenderer(BundleContext context) {
        this(unpack(context), context.getBundle().getVersion().toString());
    }

    /** Renders with the fonts in this folder, under this version of Travaux. */
    public PdfRenderer(Path fontFolder, String travaux) {
        this.fonts = new FontShelf(fontFolder);
        this.version = RendererVersion.of(travaux, fonts.digest());
        LOG.info("Ready to render as {}", version);
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public Rendering render(Manuscript manuscript) {
        Masthead masthead = Masthead.of(manuscript);
        Stylesheet sheet = Stylesheet.of(manuscript.language());
        Composition composition = new Composer(manuscript, masthead, sheet, fonts).compose(manuscript.tree());
        List<Page> pages = Paginator.paginate(composition.strips());
        RunningHeads heads = new RunningHeads(masthead, sheet, new Typesetter(sheet, fonts));
        byte[] bytes =
                new PdfFile(describe(manuscript, masthead), profile).write(pages, composition.structure(), heads);
        return new Rendering(bytes, pages.size(), version);
    }

    @Override
    public List<Finding> check(Manuscript manuscript) {
        return new GlyphCheck(manuscript, fonts).run();
    }

    private PdfFile.Description describe(Manuscript manuscript, Masthead masthead) {
        String title = masthead.title().isBlank() ? masthead.symbol().orElse("Document") : masthead.title();
        String content = manuscript.type().wireName()
                + '\n'
                + manuscript.language().tag()
                + '\n'
                + manuscript.source().tag()
                + '\n'
                + manuscript.authenticity().wireName()
                + '\n'
                + Json.write(new java.util.LinkedHashMap<>(manuscript.metadata().values()))
                + '\n'
                + manuscript.tree().toJson()
                + '\n'
                + version;
        return new PdfFile.Description(
                title,
                masthead.symbol(),
                manuscript.language(),
                date(manuscript.metadata()),
                "Travaux",
                Digest.of(content).hex().substring(0, IDENTITY));
    }

    private static LocalDate date(Metadata metadata) {
        return Stream.of(MetadataField.ISSUE_DATE, MetadataField.ADOPTION_DATE, MetadataField.DRAFT_DATE)
                .map(metadata::date)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(UNDATED);
    }

    private static Path unpack(BundleContext context) {
        try {
            Path folder = context.getDataFile("fonts").toPath();
            Files.createDirectories(folder);
            for (Typeface typeface : Typeface.values()) {
                URL packed = context.getBundle().getEntry("fonts/" + typeface.file());
                try (InputStream in = packed.openStream()) {
                    Files.copy(in, folder.resolve(typeface.file()), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
