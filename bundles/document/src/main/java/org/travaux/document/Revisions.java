package org.travaux.document;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;

/** Freezes revisions and finds them. It decides nothing about rights: its callers have asked {@code identity}. */
@ProviderType
public interface Revisions {
    /**
     * Freezes the present version of every language, the facts and the segment states under a name, and records it with the
     * content hash. Fails with {@code revision.exists} where the document has one of this name.
     *
     * @param name one line, at most 100 characters
     * @param segments asked inside the transaction for the state of every segment at the versions being frozen, in the form
     *     of {@link Revision#segments}
     */
    Revision freeze(
            DocumentId document,
            String name,
            Function<SortedMap<Language, Long>, SortedMap<String, String>> segments,
            Actor actor);

    /** Returns the revision, or fails with {@code revision.not-found}. */
    Revision get(RevisionId revision);

    /** Returns the revisions of a document, oldest first. */
    List<Revision> of(DocumentId document);
}
