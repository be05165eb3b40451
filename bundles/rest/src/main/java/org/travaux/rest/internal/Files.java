package org.travaux.rest.internal;

import java.util.Map;
import javax.ws.rs.core.Response;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.document.ExportKind;
import org.travaux.document.ExportedFile;
import org.travaux.document.Reading;

/** How files are asked for and answered. */
final class Files {
    private Files() {}

    /** Returns the language a file name begins with, such as that of {@code en.akn.xml}. */
    static Language language(String file) {
        return Wire.language(file.substring(0, file.indexOf('.')));
    }

    /** Returns as what a file is asked for: the rest of its name, read as agreed so far unless asked otherwise. */
    static ExportKind kind(String file, String reading) {
        return new ExportKind(file.substring(file.indexOf('.') + 1), reading(reading == null ? "clean" : reading));
    }

    /** Returns the reading of this name, or fails with {@code reading.unknown}. */
    static Reading reading(String name) {
        return switch (name) {
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

    /** Returns the answer that is saved as a file of this name. */
    static Response download(String name, String mediaType, byte[] bytes) {
        return Response.ok(bytes, mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** Returns the answer that is saved as this file. */
    static Response download(ExportedFile file) {
        return download(file.name(), file.mediaType(), file.bytes());
    }
}
