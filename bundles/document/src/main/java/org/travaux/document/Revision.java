package org.travaux.document;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.base.RevisionId;

/**
 * A frozen set of language versions with a name: what a package is made of. Nothing in it ever changes.
 *
 * @param name such as {@code zero draft} or {@code A/81/L.12/Rev.1}; unique within the document
 * @param versions the version of each language
 * @param type the document's type at that moment
 * @param metadata a copy of the facts at that moment
 * @param segments the state of every segment at that moment, by {@code language/block}: {@code untranslated},
 *     {@code translated} or {@code reviewed}, with {@code +stale} appended where the source had moved on
 * @param contentHash covers the trees, versions, facts and segment states (see {@code docs/architecture.md})
 */
public record Revision(
        RevisionId id,
        DocumentId document,
        String name,
        SortedMap<Language, Long> versions,
        DocumentType type,
        Metadata metadata,
        SortedMap<String, String> segments,
        Digest contentHash,
        Instant frozenAt,
        Actor frozenBy) {
    public Revision {
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        segments = Collections.unmodifiableSortedMap(new TreeMap<>(segments));
    }

    /** Returns the version of each language as an unordered map. */
    public Map<Language, Long> versionByLanguage() {
        return versions;
    }
}
