package org.travaux.interchange.internal.akn.out;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.travaux.interchange.internal.text.Place;
import org.travaux.interchange.internal.xml.XmlOut;
import org.travaux.prose.Node;

/** Writes preambular paragraphs: a container each, items in a block list, since a container holds no hierarchy. */
final class PreambleWriter {
    private final Sheet sheet;
    private final XmlOut out;

    PreambleWriter(Sheet sheet) {
        this.sheet = sheet;
        this.out = sheet.out();
    }

    void paragraph(Node paragraph) {
        String eId = sheet.next("preamble__container");
        out.line().open("container", BlockAttributes.of(paragraph, "eId", eId, "name", name(paragraph)));
        sheet.wording(paragraph);
        blockList(paragraph, eId);
        out.close();
    }

    private void blockList(Node paragraph, String eId) {
        List<Node> items = Sheet.items(paragraph);
        Optional<Node> wrapUp = Sheet.wrapUp(paragraph);
        if (items.isEmpty()) {
            wrapUp.ifPresent(w -> sheet.line("p", w, Place.PLAIN));
            return;
        }
        out.open("blockList", "eId", eId + "__list_1");
        int n = 0;
        for (Node item : items) {
            String own = eId + "__item_" + ++n;
            out.line().open("item", BlockAttributes.of(item, "eId", own)).element("num", sheet.label(item));
            sheet.wording(item);
            blockList(item, own);
            out.close();
        }
        wrapUp.ifPresent(w -> sheet.line("listWrapUp", w, Place.PLAIN));
        out.close();
    }

    /** A preambular paragraph is named after the first word of its lead. */
    private static String name(Node paragraph) {
        String first = paragraph.child(0).textContent().strip().split("[\\s\\u00a0]+", 2)[0];
        String name = first.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return name.isEmpty() ? "recital" : name;
    }
}
