package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.DocumentType;
import org.travaux.editorial.Apparatus;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Report;
import org.travaux.prose.Node;

/**
 * Takes off what is computed: labels, closing punctuation, the numbers of links; and turns brackets into open places. What
 * differs from what would be computed is reported, and kept where it is part of the words.
 */
final class Tidier {
    private static final Set<String> PLAIN = Set.of("title", "openingFormula", "signatureBlock");

    private final DocumentType type;
    private final Report report;
    private final Apparatus apparatus;
    private final Map<BlockId, Ledger.Typed> typed;

    private Tidier(Apparatus apparatus, DocumentType type, Ledger ledger) {
        this.apparatus = apparatus;
        this.type = type;
        this.report = ledger.report();
        this.typed = ledger.typed();
    }

    /** Returns the tree without what is computed. */
    static Node tidy(Node raw, Language language, DocumentType type, Ledger ledger) {
        Apparatus apparatus = Apparatus.of(raw, language, type);
        Tidier tidier = new Tidier(apparatus, type, ledger);
        tidier.compareLabels();
        ClosingPunctuation punctuation = new ClosingPunctuation(apparatus, ledger.report());
        Brackets brackets = new Brackets(type == DocumentType.RESOLUTION_DRAFT, ledger.ids(), ledger.report());
        Links links = new Links(apparatus, ledger);
        return rewritten(
                raw,
                Optional.empty(),
                (block, textblock) -> links.read(brackets.read(
                        block,
                        PLAIN.contains(textblock.type().name()),
                        punctuation.takenOff(block, tidier.unlabelled(block, textblock.children())))));
    }

    private void compareLabels() {
        typed.forEach((block, label) -> {
            String computed = apparatus.label(block);
            if (!bare(computed).equals(bare(label.label()))) {
                report.warning(
                        "import.label-differs",
                        label.place(),
                        "The file has the label \"" + label.label() + "\", the form has \"" + computed + "\".",
                        Map.of("file", label.label(), "form", computed));
            }
        });
    }

    /** Labels are the same whatever their spaces and final full stops. */
    private static String bare(String label) {
        return label.replaceAll("[\\s\\u00a0]+|\\.$", "");
    }

    /** Takes a label off that was typed into the words, where the file has it nowhere else. */
    private List<Node> unlabelled(BlockId block, List<Node> words) {
        String label = apparatus.label(block);
        if (label.isEmpty()
                || typed.containsKey(block)
                || words.isEmpty()
                || !words.get(0).isText()
                || type == DocumentType.STATEMENT) {
            return words;
        }
        String text = words.get(0).text();
        boolean labelled = text.startsWith(label)
                && text.length() > label.length()
                && Character.isSpaceChar(text.charAt(label.length()));
        if (!labelled) {
            return words;
        }
        List<Node> rest = new ArrayList<>(words);
        rest.set(
                0,
                Build.text(
                        text.substring(label.length()).stripLeading(),
                        words.get(0).marks()));
        return Build.joined(rest);
    }

    /** Rewrites the inline content of every textblock, told the block that its words belong to. */
    private static Node rewritten(Node node, Optional<BlockId> above, Rewriting change) {
        Optional<BlockId> block = node.is("doc") ? above : Blocks.idOf(node).or(() -> above);
        List<Node> children = new ArrayList<>();
        if (node.type().isTextblock()) {
            children.addAll(change.apply(block.orElseThrow(), node));
        } else {
            node.children().forEach(child -> children.add(rewritten(child, block, change)));
        }
        return Build.marked(node.type().name(), node.attrs(), children, node.marks());
    }

    /** A change of the words of one block. */
    private interface Rewriting {
        List<Node> apply(BlockId block, Node textblock);
    }
}
