package org.travaux.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;

/**
 * One paragraph that was found.
 *
 * @param revision the revision it is in, empty for the live text
 * @param revisionName what that revision is called, empty for the live text
 * @param label how the paragraph is called, such as {@code 3.} or {@code PP2}
 * @param title the title of the document in this language
 * @param symbol the symbol of the document, empty where it has none
 * @param day the day of the document: of its adoption, else of its issue, else of its draft
 * @param snippet the found passage, in pieces
 */
public record SearchHit(
        DocumentId document,
        Optional<RevisionId> revision,
        String revisionName,
        DossierId dossier,
        Language language,
        BlockId block,
        String label,
        String title,
        String symbol,
        Optional<LocalDate> day,
        List<Piece> snippet) {

    /** A piece of a snippet: plain text, found or not. */
    public record Piece(String text, boolean found) {}

    public SearchHit {
        snippet = List.copyOf(snippet);
    }
}
