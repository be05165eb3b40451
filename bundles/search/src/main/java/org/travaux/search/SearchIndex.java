package org.travaux.search;

import java.util.Set;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.base.DossierId;

/**
 * Finds texts, and the paragraphs in them, in every language of every document and revision. What an index holds is derived: it follows the commit log,
 * may be deleted at any time, and comes back.
 */
@ConsumerType
public interface SearchIndex {
    /**
     * Searches. Only texts of these dossiers are found, counted and shown; the restriction is part of the query.
     *
     * @param readable the dossiers that the one who asks may read
     */
    SearchResult search(SearchQuery query, Set<DossierId> readable);

    /** Tells whether everything committed before this call can be found; an edit is within a second. */
    boolean isCurrent();

    /** Tells whether every text can be found: not while an index that was deleted, or of an earlier format, is coming back. */
    boolean isComplete();
}
