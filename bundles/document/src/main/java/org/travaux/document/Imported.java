package org.travaux.document;

import java.util.List;
import org.travaux.base.Language;

/**
 * What came of an import.
 *
 * @param document the document as it is now
 * @param language the language that the file brought
 * @param report what the reader did not understand, and where the languages do not have the same blocks
 */
public record Imported(Document document, Language language, List<ImportNote> report) {
    public Imported {
        report = List.copyOf(report);
    }
}
