package org.travaux.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Finding;

/**
 * All languages of a document compared, paragraph by paragraph.
 *
 * @param languages the columns, the source first
 * @param rows in the order of the source; units that only other languages have stand at the end
 */
public record ConcordanceGrid(List<Language> languages, List<Row> rows) {
    /** One unit in all languages. */
    public record Row(BlockId block, String kind, String label, Map<Language, Cell> cells) {}

    /**
     * One unit in one language.
     *
     * @param present whether the language has the unit
     */
    public record Cell(boolean present, List<Finding> findings) {
        /** Tells whether nothing here blocks. */
        public boolean ok() {
            return findings.stream().noneMatch(Finding::blocks);
        }
    }

    public ConcordanceGrid {
        languages = List.copyOf(languages);
        rows = List.copyOf(rows);
    }

    /** Returns all findings, row by row. */
    public List<Finding> findings() {
        return rows.stream()
                .flatMap(row -> languages.stream()
                        .map(row.cells()::get)
                        .flatMap(cell -> Optional.ofNullable(cell).stream())
                        .flatMap(cell -> cell.findings().stream()))
                .toList();
    }
}
