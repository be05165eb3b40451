package org.travaux.render.pdf.internal;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.travaux.base.Language;
import org.travaux.document.Manuscript;
import org.travaux.document.Rendering;

/** The document with everything, rendered once in each official language for all tests. */
final class Rendered {
    static final PdfRenderer RENDERER = new PdfRenderer(Path.of("target", "font-files"), "0.1.0");
    private static final Map<Language, Manuscript> TEXTS = new EnumMap<>(Language.class);
    private static final Map<Language, Rendering> RENDERINGS = new EnumMap<>(Language.class);

    private Rendered() {}

    static synchronized Manuscript text(Language language) {
        return TEXTS.computeIfAbsent(language, Everything::in);
    }

    static synchronized Rendering in(Language language) {
        return RENDERINGS.computeIfAbsent(language, l -> RENDERER.render(text(l)));
    }

    /** The six official languages, for parameterized tests. */
    static java.util.List<Language> languages() {
        return Language.OFFICIAL;
    }
}
