package org.travaux.editorial;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.travaux.base.BlockId;
import org.travaux.prose.Node;

/** Checks notes (R13): that repeated marks have their note, that notes are sentences, and where their marks stand. */
final class NoteChecks {
    private static final String CLOSES = ",;:.，；：。،؛";

    private final Apparatus apparatus;
    private final Findings findings;
    private final Set<String> seen = new HashSet<>();

    private NoteChecks(Apparatus apparatus, Findings findings) {
        this.apparatus = apparatus;
        this.findings = findings;
    }

    /** Runs the checks. */
    public static void run(Node tree, Apparatus apparatus, Findings findings) {
        NoteChecks checks = new NoteChecks(apparatus, findings);
        Findings.textblocks(tree, checks::textblock);
    }

    private void textblock(Optional<BlockId> block, Node textblock) {
        List<Node> inlines = textblock.children();
        for (int i = 0; i < inlines.size(); i++) {
            Node inline = inlines.get(i);
            if (inline.is("alternatives")) {
                inline.children().forEach(alternative -> textblock(block, alternative));
            } else if (inline.is("footnote")) {
                note(block, inline);
                place(block, inlines, i);
            } else if (inline.is("noteRepeat")) {
                repeat(block, inline);
                place(block, inlines, i);
            }
        }
    }

    private void note(Optional<BlockId> block, Node note) {
        seen.add(String.valueOf(note.attr("id")));
        String words = apparatus.words(note);
        if (words.isEmpty()) {
            findings.error(
                    "note.empty", block, "A note has no words.", "rule", "R13", "mark", apparatus.noteMark(note));
            return;
        }
        char last = words.charAt(words.length() - 1);
        if (".。!?؟”»“\"".indexOf(last) < 0) {
            findings.warning(
                    "note.unclosed",
                    block,
                    "A note ends with a full stop.",
                    "rule",
                    "R13",
                    "mark",
                    apparatus.noteMark(note));
        }
    }

    private void repeat(Optional<BlockId> block, Node repeat) {
        String target = String.valueOf(repeat.attr("target"));
        if (apparatus.noteMark(repeat).equals("?")) {
            findings.error(
                    "note.repeat-dangling", block, "A repeated mark points to a note that is gone.", "rule", "R13");
        } else if (!seen.contains(target)) {
            findings.warning(
                    "note.repeat-early",
                    block,
                    "A repeated mark stands before its note.",
                    "rule",
                    "R13",
                    "mark",
                    apparatus.noteMark(repeat));
        }
    }

    /** Whether the mark comes after the punctuation or before it is a matter of the language. */
    private void place(Optional<BlockId> block, List<Node> inlines, int i) {
        String before = i == 0 ? "" : inlines.get(i - 1).text();
        String after = i + 1 == inlines.size() ? "" : inlines.get(i + 1).text();
        boolean closedBefore = !before.isEmpty() && CLOSES.indexOf(before.charAt(before.length() - 1)) >= 0;
        boolean closedAfter = !after.isBlank() && CLOSES.indexOf(after.strip().charAt(0)) >= 0;
        boolean wrong = apparatus.noteFirst() ? closedBefore : closedAfter;
        if (wrong) {
            findings.warning(
                    "note.mark-misplaced",
                    block,
                    apparatus.noteFirst()
                            ? "In this language a note mark stands before the punctuation."
                            : "In this language a note mark stands after the punctuation.",
                    "rule",
                    "R13",
                    "mark",
                    apparatus.noteMark(inlines.get(i)));
        }
    }
}
