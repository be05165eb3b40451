package org.travaux.interchange.internal.akn.in;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.travaux.base.BlockId;
import org.travaux.editorial.Apparatus;
import org.travaux.interchange.internal.text.Build;
import org.travaux.interchange.internal.text.Report;
import org.travaux.interchange.internal.text.Spaces;
import org.travaux.prose.Node;

/** Takes the punctuation off that closes a clause, where it is the one that will be computed. */
final class ClosingPunctuation {
    private final Apparatus apparatus;
    private final Report report;

    ClosingPunctuation(Apparatus apparatus, Report report) {
        this.apparatus = apparatus;
        this.report = report;
    }

    List<Node> takenOff(BlockId block, List<Node> words) {
        String expected = apparatus.expectedClosing(block);
        if (expected.isEmpty() || words.isEmpty()) {
            return words;
        }
        if (Apparatus.isOpen(words)) {
            report.info(
                    "import.punctuation-added",
                    block.value(),
                    "The words end without punctuation; the form adds \"" + expected.strip() + "\".",
                    Map.of("text", expected.strip()));
            return words;
        }
        int at = (apparatus.noteFirst() ? words.size() : beforeFinalNotes(words)) - 1;
        if (at < 0 || !words.get(at).isText() || words.get(at).text().isBlank()) {
            return words;
        }
        String text = words.get(at).text();
        String bare = text.stripTrailing();
        if (bare.charAt(bare.length() - 1) != expected.charAt(expected.length() - 1)) {
            report.info(
                    "import.punctuation-kept",
                    block.value(),
                    "The words end with other punctuation than the form has; it was kept.");
            return words;
        }
        List<Node> open = with(words, at, withoutEnd(text, bare, expected));
        // Words such as "etc.;" keep their end, or nothing would be added after them.
        return Apparatus.isOpen(open) ? open : words;
    }

    private static String withoutEnd(String text, String bare, String expected) {
        return text.endsWith(expected)
                ? text.substring(0, text.length() - expected.length())
                : Spaces.withoutTrailingOfAnyWidth(bare.substring(0, bare.length() - 1));
    }

    private static List<Node> with(List<Node> words, int at, String text) {
        List<Node> rest = new ArrayList<>(words);
        if (text.isEmpty()) {
            rest.remove(at);
        } else {
            rest.set(at, Build.text(text, words.get(at).marks()));
        }
        return Build.joined(rest);
    }

    private static int beforeFinalNotes(List<Node> words) {
        int end = words.size();
        while (end > 0
                && (words.get(end - 1).is("footnote") || words.get(end - 1).is("noteRepeat"))) {
            end--;
        }
        return end;
    }
}
