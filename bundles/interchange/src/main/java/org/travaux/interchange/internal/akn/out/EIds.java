package org.travaux.interchange.internal.akn.out;

import java.util.LinkedHashMap;
import java.util.Map;
import org.travaux.document.Blocks;
import org.travaux.prose.Node;

/** Computes the {@code eId} of the blocks that links can point to, by the naming convention of the form. */
final class EIds {
    private static final String[] ROMAN_TENS = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    private static final String[] ROMAN_UNITS = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private final Map<String, String> eIds = new LinkedHashMap<>();

    private EIds() {}

    /** Returns the {@code eId} by block id. */
    static Map<String, String> of(Node tree) {
        EIds made = new EIds();
        int annexes = 0;
        for (Node part : tree.children()) {
            switch (part.type().name()) {
                case "operativePart" -> made.body(part, "", new int[] {0});
                case "annex" -> {
                    String eId = "annex_" + ++annexes;
                    made.put(part, eId);
                    made.body(part, eId + "__", new int[] {0});
                }
                case "preamble" -> made.preamble(part, "preamble__container_", "__item_");
                default -> {}
            }
        }
        return made.eIds;
    }

    private void body(Node parent, String prefix, int[] paragraphs) {
        int sections = 0;
        int articles = 0;
        for (Node block : parent.children()) {
            switch (block.type().name()) {
                case "operativeParagraph" -> {
                    String eId = prefix + "para_" + ++paragraphs[0];
                    put(block, eId);
                    items(block, eId, 1);
                }
                case "section" -> {
                    String eId = prefix + "sec_" + roman(++sections);
                    put(block, eId);
                    boolean own = block.children().stream().anyMatch(c -> c.is("preamble"));
                    block.children().stream()
                            .filter(c -> c.is("preamble"))
                            .forEach(c -> preamble(c, eId + "__crossHeading_", "__point_"));
                    body(block, eId + "__", own ? new int[] {0} : paragraphs);
                }
                case "article" -> {
                    String eId = prefix + "art_" + ++articles;
                    put(block, eId);
                    body(block, eId + "__", new int[] {0});
                }
                default -> {}
            }
        }
    }

    private void preamble(Node preamble, String prefix, String item) {
        int n = 0;
        for (Node paragraph : preamble.children()) {
            String eId = prefix + ++n;
            put(paragraph, eId);
            if (item.equals("__point_")) {
                items(paragraph, eId, 1);
            } else {
                listItems(paragraph, eId);
            }
        }
    }

    private void listItems(Node paragraph, String eId) {
        int n = 0;
        for (Node child : paragraph.children()) {
            if (child.is("subParagraph")) {
                String own = eId + "__item_" + ++n;
                put(child, own);
                listItems(child, own);
            }
        }
    }

    private void items(Node paragraph, String eId, int level) {
        int n = 0;
        for (Node child : paragraph.children()) {
            if (child.is("subParagraph")) {
                n++;
                String number = level % 2 == 1 ? letter(n) : roman(n).toLowerCase(java.util.Locale.ROOT);
                String own = eId + "__list_1__point_" + number;
                put(child, own);
                items(child, own, level + 1);
            }
        }
    }

    private void put(Node block, String eId) {
        Blocks.idOf(block).ifPresent(id -> eIds.put(id.value(), eId));
    }

    private static String letter(int n) {
        return String.valueOf((char) ('a' + (n - 1) % 26)).repeat((n - 1) / 26 + 1);
    }

    private static String roman(int n) {
        return "C".repeat(n / 100) + ROMAN_TENS[n / 10 % 10] + ROMAN_UNITS[n % 10];
    }
}
