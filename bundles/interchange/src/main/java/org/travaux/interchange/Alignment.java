package org.travaux.interchange;

import java.util.List;
import org.travaux.document.Finding.Severity;
import org.travaux.document.ImportNote;
import org.travaux.document.ImportedText;
import org.travaux.document.Manuscript;
import org.travaux.prose.Node;

/**
 * A second language given the block ids of the first: by article, then by order within it. Where both already share their
 * ids, these are kept.
 *
 * @param tree the second language's tree, its blocks bearing the ids of their counterparts; those without one keep a fresh id
 * @param differences where the two texts do not have the same blocks; a difference is never hidden
 */
public record Alignment(Node tree, List<ImportNote> differences) {
    public Alignment {
        differences = List.copyOf(differences);
    }

    /** Aligns a tree to that of the language it is kept beside. */
    public static Alignment of(Node source, Node target) {
        return new Aligner(source, target).align();
    }

    /** Aligns an imported text, adding the differences to its report. */
    public static ImportedText align(Node source, ImportedText target) {
        Alignment alignment = of(source, target.manuscript().tree());
        Manuscript aligned = target.manuscript().withTree(alignment.tree());
        List<ImportNote> report = new java.util.ArrayList<>(target.report());
        report.addAll(alignment.differences());
        return new ImportedText(aligned, report);
    }

    /** Tells whether both texts have the same blocks. */
    public boolean isComplete() {
        return differences.stream().noneMatch(d -> d.severity() == Severity.WARNING);
    }
}
