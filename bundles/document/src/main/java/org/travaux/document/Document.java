package org.travaux.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.travaux.base.DocumentId;
import org.travaux.base.DossierId;
import org.travaux.base.Language;
import org.travaux.base.NotFound;

/**
 * One document (an Akoma Ntoso <i>work</i>): its type, its facts and the languages it is kept in. Its title is not here: it
 * is read from the tree of the source language.
 *
 * @param source the language that the others are translated from; always among the languages
 * @param work the Akoma Ntoso work IRI it was imported under, if any; unique within its dossier
 * @param languages in the order they were added, the source first
 * @param version how often facts, stage or languages changed, for {@code ETag}
 */
public record Document(
        DocumentId id,
        DossierId dossier,
        DocumentType type,
        Stage stage,
        Language source,
        Optional<String> work,
        Metadata metadata,
        List<LanguageVersion> languages,
        Instant created,
        long version) {
    public Document {
        languages = List.copyOf(languages);
    }

    /** Returns the language version in this language, or fails with {@code language.not-found}. */
    public LanguageVersion in(Language language) {
        return languages.stream()
                .filter(v -> v.language() == language)
                .findFirst()
                .orElseThrow(() -> NotFound.of(id, language));
    }

    /** Tells whether the document is kept in this language. */
    public boolean hasLanguage(Language language) {
        return languages.stream().anyMatch(v -> v.language() == language);
    }
}
