package org.travaux.interchange;

import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.travaux.document.ImportedText;
import org.travaux.document.spi.DocumentReader;
import org.travaux.interchange.internal.html.HtmlDeclaration;

/**
 * Reads a declaration in articles from simple HTML: a title ({@code h1}), a preamble ({@code header} with {@code p}), articles
 * ({@code article} with {@code h2}, {@code p}, {@code ol}). Labels are computed; those of the file are compared with them.
 */
@Component(service = DocumentReader.class)
public final class HtmlReader implements DocumentReader {
    /** Creates the reader. */
    @Activate
    public HtmlReader() {}

    @Override
    public String mediaType() {
        return "text/html";
    }

    @Override
    public ImportedText read(InputStream file, Optional<String> charset) {
        return HtmlDeclaration.read(file, charset);
    }
}
