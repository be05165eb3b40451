package org.travaux.shell.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import org.travaux.base.DomainException;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.Manuscript;
import org.travaux.document.MetadataField;
import org.travaux.document.spi.DocumentReader;

/**
 * A file with one language of a document, read here by the product's own readers before anything is asked of the product.
 *
 * @param mediaType how it is sent, such as {@code application/akn+xml}
 * @param manuscript what the readers understood
 */
record TextFile(Path path, String mediaType, Manuscript manuscript) {

    /** Reads a file, or says in one sentence why it cannot be imported. */
    static TextFile read(Path path) {
        requireFile(path);
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        String mediaType = name.endsWith(".html") || name.endsWith(".htm") ? "text/html" : "application/akn+xml";
        try (InputStream in = Files.newInputStream(path)) {
            return new TextFile(path, mediaType, reader(mediaType).read(in).manuscript());
        } catch (DomainException e) {
            throw new Unusable("The file " + path + " cannot be imported: " + sentence(e));
        } catch (IOException e) {
            throw new Unusable("The file " + path + " cannot be read.");
        }
    }

    Language language() {
        return manuscript.language();
    }

    /** Tells whether the text is one that others are translated from. */
    boolean isOriginal() {
        return manuscript.source() == manuscript.language() && manuscript.authenticity() == Authenticity.AUTHENTIC;
    }

    /** Returns what all languages of one document have in common: the work, else the symbol, else nothing. */
    String document() {
        return manuscript
                .work()
                .or(() -> manuscript.metadata().get(MetadataField.SYMBOL))
                .orElse("");
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(path);
    }

    private static void requireFile(Path path) {
        if (!Files.exists(path)) {
            throw new Unusable("There is no file " + path + ".");
        }
        if (Files.isDirectory(path)) {
            throw new Unusable(path + " is a folder; give the files in it.");
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Unusable("The file " + path + " cannot be read.");
        }
        if (path.toFile().length() == 0) {
            throw new Unusable("The file " + path + " is empty.");
        }
    }

    private static DocumentReader reader(String mediaType) {
        return ServiceLoader.load(DocumentReader.class, TextFile.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(reader -> reader.mediaType().equals(mediaType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the distribution holds no reader of " + mediaType));
    }

    private static String sentence(DomainException e) {
        Map<String, ?> details = e.details();
        String place = details.containsKey("line")
                ? " (line " + details.get("line")
                        + (details.containsKey("column") ? ", column " + details.get("column") : "") + ")"
                : "";
        return e.getMessage().replaceFirst("\\.$", "") + place + ". [" + e.code() + "]";
    }
}
