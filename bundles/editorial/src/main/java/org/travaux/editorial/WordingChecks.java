package org.travaux.editorial;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.editorial.internal.Forms;
import org.travaux.prose.Node;

/** Looks for slips of writing (R14): dates, dashes in ranges, quotation marks, missing and doubled spaces. */
final class WordingChecks {
    private static final Pattern YEARS = Pattern.compile("\\b(?:19|20)\\d\\d-(?:19|20)\\d\\d\\b(?![-/])");
    private static final Pattern NO_SPACE = Pattern.compile("\\b(?:19|20)\\d\\d,\\d+/\\d+|\\p{Ll},\\p{L}");
    /** Elsewhere a comma before decimals is right. */
    private static final Pattern ENGLISH_NO_SPACE = Pattern.compile("\\b(?:19|20)\\d\\d,\\d+(?!\\d*/)");

    private static final Pattern SYMBOL_DASH =
            Pattern.compile("\\b[AES](?:/[A-Za-z0-9.()-]+)+[\\u2013\\u2014][AES](?:/[A-Za-z0-9.()-]*[A-Za-z0-9)])+");
    /** Marks that say which letters join or which way a sign runs have a use; the others only hide. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t\\n\\u00AD\\u061C\\u200B\\u200C\\u200D\\u200E\\u200F]]");

    private static final Pattern TWO_SPACES = Pattern.compile("\\S  +\\S");
    private static final Pattern STRAIGHT_QUOTE = Pattern.compile("\"|(?<=\\s|^)'|'(?=\\s|$)");
    private static final Pattern ENGLISH_DATE = Pattern.compile(
            "\\b(?:January|February|March|April|May|June|July|August|September|October|November|December)"
                    + " \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\b\\d{1,2}(?:st|nd|rd|th) (?:of )?"
                    + "(?:January|February|March|April|May|June|July|August|September|October|November|December)");

    private WordingChecks() {}

    /** Runs the checks over every textblock and note. */
    public static void run(Node tree, Language language, Findings findings) {
        Findings.textblocks(tree, (block, textblock) -> {
            texts(block, textblock, language, findings);
        });
    }

    private static void texts(Optional<BlockId> block, Node parent, Language language, Findings findings) {
        StringBuilder text = new StringBuilder();
        for (Node inline : parent.children()) {
            if (inline.isText()) {
                text.append(inline.text());
            } else {
                text.append('\uFFFC');
                inline.children().forEach(child -> {
                    if (!child.isText()) {
                        texts(block, child, language, findings);
                    }
                });
                if (inline.is("footnote")) {
                    texts(block, inline, language, findings);
                }
            }
        }
        check(block, text.toString(), language, findings);
    }

    private static void check(Optional<BlockId> block, String text, Language language, Findings findings) {
        if (Forms.of(language).hasRangeDash()) {
            find(YEARS, text, "form.range-hyphen", "A range of years has an en dash.", block, findings);
        }
        find(NO_SPACE, text, "form.space-missing", "A space is missing after a comma.", block, findings);
        find(TWO_SPACES, text, "form.space-doubled", "A space is doubled.", block, findings);
        find(STRAIGHT_QUOTE, text, "form.quote-straight", "Quotation marks are typographic.", block, findings);
        find(SYMBOL_DASH, text, "form.symbol-dash", "Symbols are joined by a hyphen.", block, findings);
        invisible(block, text, findings);
        if (language == Language.EN) {
            find(ENGLISH_NO_SPACE, text, "form.space-missing", "A space is missing after a comma.", block, findings);
            find(ENGLISH_DATE, text, "form.date", "A date is written day, month, year.", block, findings);
        }
        foreignQuotes(block, text, language, findings);
    }

    private static void invisible(Optional<BlockId> block, String text, Findings findings) {
        Matcher matcher = INVISIBLE.matcher(text);
        while (matcher.find()) {
            String name = "U+%04X".formatted(matcher.group().codePointAt(0));
            findings.warning("text.invisible", block, "The text holds a character that nobody sees.", "text", name);
        }
    }

    private static void foreignQuotes(Optional<BlockId> block, String text, Language language, Findings findings) {
        boolean guillemets = Forms.of(language).quotes().equals("«»");
        List<String> foreign = guillemets ? List.of() : List.of("«", "»");
        for (String mark : foreign) {
            if (text.contains(mark)) {
                findings.warning(
                        "form.quote-foreign",
                        block,
                        "These are not the quotation marks of the language.",
                        "rule",
                        "R14",
                        "text",
                        mark);
                return;
            }
        }
        if (guillemets && text.contains("“") && !text.contains("«")) {
            findings.warning(
                    "form.quote-foreign",
                    block,
                    "These are not the quotation marks of the language.",
                    "rule",
                    "R14",
                    "text",
                    "“");
        }
    }

    private static void find(
            Pattern slip, String text, String code, String message, Optional<BlockId> block, Findings findings) {
        Matcher matcher = slip.matcher(text);
        while (matcher.find()) {
            findings.warning(code, block, message, "rule", "R14", "text", matcher.group());
        }
    }
}
