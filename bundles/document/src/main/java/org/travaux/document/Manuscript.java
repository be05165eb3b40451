package org.travaux.document;

import java.util.Optional;
import org.travaux.base.Language;
import org.travaux.prose.Node;

/**
 * One language of a document as a value, with everything needed to print or write it: what renderers and writers take and
 * readers give.
 *
 * @param work the Akoma Ntoso work IRI, if it has one
 * @param source the language it was translated from; its own language where it is the source
 */
public record Manuscript(
        DocumentType type,
        Metadata metadata,
        Language language,
        Language source,
        Authenticity authenticity,
        Optional<String> work,
        Node tree) {

    /** Returns the same manuscript with another tree. */
    public Manuscript withTree(Node other) {
        return new Manuscript(type, metadata, language, source, authenticity, work, other);
    }

    /** Returns the text of the title, empty where none was written yet. */
    public String title() {
        return Blocks.title(tree);
    }
}
