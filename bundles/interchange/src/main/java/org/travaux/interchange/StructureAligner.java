package org.travaux.interchange;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.travaux.document.ImportNote;
import org.travaux.document.ImportedText;
import org.travaux.document.spi.Aligner;
import org.travaux.interchange.internal.align.Differences;
import org.travaux.interchange.internal.align.OrderPairing;
import org.travaux.interchange.internal.align.SharedIds;
import org.travaux.prose.Node;

/**
 * Aligns two languages by their structure: files that were made for each other, or whose articles are numbered, share their
 * ids and keep them; otherwise blocks of the same kind are paired in order within their article, section or part.
 */
@Component(service = Aligner.class)
public final class StructureAligner implements Aligner {
    /** Creates the aligner. */
    @Activate
    public StructureAligner() {}

    @Override
    public ImportedText align(Node source, ImportedText text) {
        Node target = text.manuscript().tree();
        Node aligned = SharedIds.isBetween(source, target) ? target : OrderPairing.of(source, target);
        List<ImportNote> report = new ArrayList<>(text.report());
        report.addAll(Differences.between(source, aligned));
        return new ImportedText(text.manuscript().withTree(aligned), report);
    }
}
