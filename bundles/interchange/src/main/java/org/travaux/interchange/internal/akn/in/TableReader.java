package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Node;

/** Reads tables. */
final class TableReader {
    private final Ledger ledger;

    TableReader(Ledger ledger) {
        this.ledger = ledger;
    }

    /** Reads the tables within a paragraph, which can only follow it. */
    void readWithin(XmlElement paragraph, List<Node> out) {
        paragraph.descendants().filter(e -> e.is("table")).forEach(table -> {
            ledger.report().info("import.table-moved", table.place(), "A table in a paragraph now follows it.");
            out.add(read(table));
        });
    }

    /** Reads one table; one without rows becomes a passage. */
    Node read(XmlElement table) {
        String id = ledger.known(table, "table");
        table.child("caption").ifPresent(c -> ledger.report()
                .warning(
                        "import.caption-dropped",
                        c.place(),
                        "The caption of a table was not kept: " + c.text(),
                        Map.of("text", c.text())));
        List<Node> rows = new ArrayList<>();
        table.descendants().filter(e -> e.is("tr")).forEach(row -> {
            List<Node> cells = new ArrayList<>();
            row.elements().forEach(cell -> cells.add(cell(cell)));
            if (!cells.isEmpty()) {
                rows.add(Ledger.block("tableRow", Map.of(), row, cells));
            }
        });
        if (rows.isEmpty()) {
            ledger.report().warning("import.table-empty", table.place(), "A table without rows became a passage.");
            return Build.node("passage", id, List.of());
        }
        return Ledger.block("table", id, table, rows);
    }

    private Node cell(XmlElement cell) {
        List<Node> passages = new ArrayList<>();
        for (XmlElement words : Elements.blocks(cell)) {
            String id =
                    words == cell ? ledger.ids().counted("cell") : ledger.ids().of(words, "cell");
            List<Node> content = ledger.words(List.of(words), Place.PLAIN);
            passages.add(
                    words == cell ? Build.node("passage", id, content) : Ledger.block("passage", id, words, content));
        }
        Map<String, Object> spans = Map.of("colspan", span(cell, "colspan"), "rowspan", span(cell, "rowspan"));
        return Ledger.block(cell.is("th") ? "tableHeader" : "tableCell", spans, cell, passages);
    }

    private static int span(XmlElement cell, String name) {
        return cell.attr(name).matches("[1-9][0-9]{0,2}") ? Integer.parseInt(cell.attr(name)) : 1;
    }
}
