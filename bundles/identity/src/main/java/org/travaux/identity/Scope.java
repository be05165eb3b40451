package org.travaux.identity;

import java.util.Optional;
import org.travaux.base.DossierId;
import org.travaux.base.Language;

/**
 * Where something is to be done: in the system, in a dossier, or in one language of a document of a dossier.
 *
 * @param isSource whether the language is the one the document is translated from
 */
public record Scope(Optional<DossierId> dossier, Optional<Language> language, boolean isSource) {
    /** Outside every dossier. */
    public static final Scope SYSTEM = new Scope(Optional.empty(), Optional.empty(), false);

    /** Returns the scope of a whole dossier. */
    public static Scope of(DossierId dossier) {
        return new Scope(Optional.of(dossier), Optional.empty(), false);
    }

    /** Returns the scope of one text of a dossier. */
    public static Scope text(DossierId dossier, Language language, boolean isSource) {
        return new Scope(Optional.of(dossier), Optional.of(language), isSource);
    }
}
