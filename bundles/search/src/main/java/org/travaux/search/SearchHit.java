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
 * One language of a document in which something was found, as it is now or as a revision froze it.
 *
 * @param revision the revision it is of, empty for the live text
 * @param revisionName what that revision is called, empty for the live text
 * @param title the title of the document in this language
 * @param symbol the symbol of the document, empty where it has none
 * @param day the day of the document: of its adoption, else of its issue, else of its draft
 * @param passages the best passages of it, {@link #MOST_PASSAGES} at most, best first
 * @param found how many passages of it were found; 1 where it was found as a whole, by its symbol or by filters alone
 */
public record SearchHit(
        DocumentId document,
        Optional<RevisionId> revision,
        String revisionName,
        DossierId dossier,
        Language language,
        String title,
        String symbol,
        Optional<LocalDate> day,
        List<Passage> passages,
        long found) {

    /** How many passages of one text are shown. */
    public static final int MOST_PASSAGES = 3;

    /**
     * A paragraph that was found.
     *
     * @param label how it is called, such as {@code OP3} or {@code PP2}
     * @param snippet the found words and some around them, in pieces
     */
    public record Passage(BlockId block, String label, List<Piece> snippet) {
        public Passage {
            snippet = List.copyOf(snippet);
        }

        /** Tells whether what was asked for stands in it, rather than that it belongs to a document asked for. */
        public boolean holdsFound() {
            return snippet.stream().anyMatch(Piece::found);
        }
    }

    /** A piece of a snippet: plain text, found or not. */
    public record Piece(String text, boolean found) {}

    public SearchHit {
        passages = List.copyOf(passages);
    }
}
