package org.travaux.translation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.document.Finding;
import org.travaux.prose.Node;

/** Sets findings aside, by name and with a reason. It decides nothing about rights: its callers have asked {@code identity}. */
@ProviderType
public interface Waivers {
    /**
     * Sets the findings of a code at a block of one language aside, for the words that stand there now, and records it. A place
     * to be decided or filled is never set aside: {@code waiver.open-place}.
     *
     * @param block the finding's block; empty for a finding about the whole text, which any change of it brings back
     * @param reason one to a thousand characters
     */
    Waiver waive(
            DocumentId document, String code, Language language, Optional<BlockId> block, String reason, Actor actor);

    /** Returns all waivers ever given in a document, oldest first, lapsed ones too. */
    List<Waiver> of(DocumentId document);

    /**
     * Returns the findings that a waiver covers, with that waiver.
     *
     * @param trees the texts the findings are about, and that of the source
     */
    Map<Finding, Waiver> covered(DocumentId document, List<Finding> findings, Map<Language, Node> trees);

    /** Returns the findings that no waiver covers in these trees. */
    default List<Finding> standing(DocumentId document, List<Finding> findings, Map<Language, Node> trees) {
        Map<Finding, Waiver> covered = covered(document, findings, trees);
        return findings.stream()
                .filter(finding -> !covered.containsKey(finding))
                .toList();
    }
}
