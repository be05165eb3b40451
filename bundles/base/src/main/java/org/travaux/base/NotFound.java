package org.travaux.base;

import java.util.Map;

/** What was asked for does not exist, or not for this actor (the two look alike from outside). */
public final class NotFound extends DomainException {
    private static final long serialVersionUID = 1L;

    private NotFound(String code, String message, Map<String, ?> details) {
        super(code, message, details, null);
    }

    /** Returns the failure for a thing of this kind (such as {@code document}) and identifier. */
    public static NotFound of(String kind, Object id) {
        return new NotFound(kind + ".not-found", "There is no such " + kind + ".", Map.of(kind, String.valueOf(id)));
    }

    public static NotFound of(DossierId id) {
        return of("dossier", id);
    }

    public static NotFound of(DocumentId id) {
        return of("document", id);
    }

    public static NotFound of(RevisionId id) {
        return of("revision", id);
    }

    public static NotFound of(DocumentId document, Language language) {
        return new NotFound(
                "language.not-found",
                "The document has no text in this language.",
                Map.of("document", document.value(), "language", language.tag()));
    }
}
