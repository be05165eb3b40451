package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.editorial.Apparatus;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.PendingLink;
import org.travaux.prose.Node;

/**
 * Lets links point to their paragraphs, now that all are known. Where the file's words are not the number that would be
 * computed, they stay words, marked as a citation.
 */
final class Links {
    private final Apparatus apparatus;
    private final Ledger ledger;

    Links(Apparatus apparatus, Ledger ledger) {
        this.apparatus = apparatus;
        this.ledger = ledger;
    }

    List<Node> read(List<Node> words) {
        List<Node> out = new ArrayList<>();
        for (Node node : words) {
            Optional<PendingLink> link = PendingLink.of(node);
            out.add(link.isPresent() ? resolved(node, link.get()) : within(node));
        }
        return Build.joined(out);
    }

    /** Notes and alternatives hold words that may link too. */
    private Node within(Node node) {
        return node.childCount() == 0
                ? node
                : Build.marked(node.type().name(), node.attrs(), read(node.children()), node.marks());
    }

    private Node resolved(Node node, PendingLink link) {
        String target = ledger.blockIds().get(link.eId());
        boolean gone = target == null && link.words().equals("?");
        boolean same =
                target != null && apparatus.reference(new BlockId(target)).equals(link.words());
        if (gone || same) {
            return Build.marked("paragraphLink", Map.of("target", gone ? link.eId() : target), List.of(), node.marks());
        }
        ledger.report()
                .info(
                        "import.link-kept",
                        "#" + link.eId(),
                        "The words of a link are not the number it points to; they were kept.");
        return Build.text(
                link.words(), Build.with(node.marks(), Build.mark("citation", Map.of("ref", "#" + link.eId()))));
    }
}
