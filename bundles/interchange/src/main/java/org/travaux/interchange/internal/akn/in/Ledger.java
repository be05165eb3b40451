package org.travaux.interchange.internal.akn.in;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.travaux.base.BlockId;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Ids;
import org.travaux.interchange.internal.text.InlineReader;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.text.Report;
import org.travaux.interchange.internal.text.Suggestions;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Node;

/** What the readers of one file keep together: the ids given, the labels found, the report. Confined to one thread. */
final class Ledger {
    /** A number or label as the file had it, and where. */
    record Typed(String label, String place) {}

    private final Ids ids = new Ids();
    private final Report report;
    private final InlineReader inline;
    private final Map<BlockId, Typed> typed = new LinkedHashMap<>();
    private final Map<String, String> blockIds = new LinkedHashMap<>();

    Ledger(XmlElement document, Report report) {
        this.report = report;
        Map<String, String> noteIds = new LinkedHashMap<>();
        document.descendants()
                .filter(e -> e.is("authorialNote") && !e.attr("eId").isEmpty())
                .forEach(e -> {
                    if (!noteIds.containsKey(e.attr("eId"))) {
                        noteIds.put(e.attr("eId"), ids.of(e, "note"));
                    }
                });
        this.inline = new InlineReader(ids, noteIds, report);
    }

    Ids ids() {
        return ids;
    }

    Report report() {
        return report;
    }

    /** Returns the labels that stood in the file, by block. */
    Map<BlockId, Typed> typed() {
        return typed;
    }

    /** Returns the ids of blocks by the {@code eId} of the file, for links. */
    Map<String, String> blockIds() {
        return blockIds;
    }

    /** Reads the words of these elements. */
    List<Node> words(List<XmlElement> elements, Place place) {
        return inline.read(elements, place);
    }

    /** Gives an element its id and remembers its {@code eId}, since links may point to it. */
    String known(XmlElement element, String kind) {
        String id = ids.of(element, kind);
        if (!element.attr("eId").isEmpty()) {
            blockIds.putIfAbsent(element.attr("eId"), id);
        }
        return id;
    }

    /** Remembers the number of an element. */
    void label(XmlElement element, String id) {
        element.child("num").ifPresent(num -> typed(id, num.text(), num.place()));
    }

    /** Remembers a label. */
    void typed(String id, String label, String place) {
        typed.put(new BlockId(id), new Typed(label, place));
    }

    /** Makes a block of an element, with what is suggested about it. */
    static Node block(String type, Map<String, ?> attrs, XmlElement element, List<Node> content) {
        return Build.marked(type, attrs, content, Suggestions.read(element, Suggestions.BLOCK));
    }

    /** Makes a block of an element, with what is suggested about it. */
    static Node block(String type, String id, XmlElement element, List<Node> content) {
        return block(type, Map.of("id", id), element, content);
    }

    /** Makes a passage of an element that holds words. */
    Node passage(XmlElement element) {
        return block("passage", ids.of(element, "passage"), element, words(Elements.blocks(element), Place.PLAIN));
    }

    /** Makes a passage without words, for a place that may not be empty. */
    Node emptyPassage() {
        return Build.node("passage", ids.counted("passage"), List.of());
    }

    /** Keeps what can stand in a title, a formula or a signature, which hold no notes or brackets. */
    List<Node> plain(List<Node> words, XmlElement where) {
        List<Node> kept =
                words.stream().filter(n -> n.type().isInGroup("plain")).toList();
        if (kept.size() < words.size()) {
            report.warning(
                    "import.note-dropped", where.place(), "A note or bracket cannot stand here and was dropped.");
        }
        return kept;
    }
}
