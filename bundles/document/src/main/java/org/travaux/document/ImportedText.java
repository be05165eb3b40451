package org.travaux.document;

import java.util.List;

/**
 * What a reader understood of a file.
 *
 * @param manuscript the text; every block has an id
 * @param report what was not understood or was changed on the way, in file order; nothing is dropped silently
 */
public record ImportedText(Manuscript manuscript, List<ImportNote> report) {
    public ImportedText {
        report = List.copyOf(report);
    }
}
