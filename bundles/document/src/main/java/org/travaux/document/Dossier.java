package org.travaux.document;

import java.time.Instant;
import org.travaux.base.Characters;
import org.travaux.base.DossierId;
import org.travaux.base.Invalid;

/**
 * One negotiation or occasion, with its members and documents.
 *
 * @param title one line, at most 300 characters
 * @param version how often the dossier's own fields changed, for {@code ETag}
 */
public record Dossier(DossierId id, String title, Instant created, long version) {
    public Dossier {
        title = title.strip();
        if (!Characters.areLine(title, 300)) {
            throw Invalid.because(
                    "dossier.title-malformed", "A dossier has a title of one line, at most 300 characters.");
        }
    }
}
