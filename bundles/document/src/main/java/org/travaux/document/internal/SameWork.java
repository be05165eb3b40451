package org.travaux.document.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Conflict;
import org.travaux.document.Document;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.MetadataField;

/**
 * Tells whether a file is of a document that is there: the same work, however its IRI names the General Assembly, or the
 * same symbol.
 */
final class SameWork {
    private SameWork() {}

    /** Fails with {@code document.exists} where one of these documents is the same as the file's. */
    static void refuse(List<Document> documents, Manuscript file) {
        documents.stream()
                .filter(document -> isSame(document, file))
                .findFirst()
                .ifPresent(existing -> {
                    throw Conflict.because(
                            "document.exists",
                            "The dossier has this document already.",
                            Map.of("document", existing.id().value()));
                });
    }

    /** Fails with {@code document.work-differs} where the file says that it is of another work. */
    static void require(Document document, Manuscript file) {
        if (document.work().isPresent()
                && file.work().isPresent()
                && !canonical(document.work()).equals(canonical(file.work()))) {
            throw Conflict.because("document.work-differs", "The file is of another document.");
        }
    }

    private static boolean isSame(Document document, Manuscript file) {
        Optional<String> symbol = symbol(file.metadata());
        return file.work().isPresent() && canonical(file.work()).equals(canonical(document.work()))
                || symbol.isPresent() && symbol.equals(symbol(document.metadata()));
    }

    /** Houses write the organ in three ways. */
    private static Optional<String> canonical(Optional<String> work) {
        return work.map(iri -> iri.replaceFirst("^(/akn/un/[^/]+/[^/]+)/(?:un-ga|ga)/", "$1/unga/"));
    }

    /** A symbol with an open place in it, such as {@code A/81/L.[TBC]}, names no document yet. */
    private static Optional<String> symbol(Metadata facts) {
        return facts.get(MetadataField.SYMBOL).filter(symbol -> symbol.indexOf('[') < 0);
    }
}
