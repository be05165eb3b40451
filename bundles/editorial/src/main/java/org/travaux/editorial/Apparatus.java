package org.travaux.editorial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.DocumentType;
import org.travaux.document.TextSchema;
import org.travaux.editorial.internal.Forms;
import org.travaux.editorial.internal.LanguageForms;
import org.travaux.editorial.internal.Numbering;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;

/**
 * What is printed in a text although nobody typed it: the labels of its blocks, the closing punctuation of its clauses and
 * the marks of its notes, computed from the tree for one language and one type of document.
 *
 * <p>Immutable. Where the words of a block already end with punctuation, nothing is added. A final note mark stands after
 * the closing punctuation or before it, as the language wants.
 */
public final class Apparatus {
    private final LanguageForms forms;
    private final Map<BlockId, String> labels;
    private final Map<BlockId, String> names;
    private final Map<BlockId, String> expected;
    private final Map<BlockId, String> closings;
    private final Map<String, Note> notes;

    /**
     * One footnote in the order of the text.
     *
     * @param id the note's id
     * @param mark its mark as printed, such as {@code 1} or {@code (1)}
     * @param node the note, whose content is its text
     */
    public record Note(String id, String mark, Node node) {}

    private Apparatus(Node tree, Language language, DocumentType type) {
        this.forms = Forms.of(language);
        Numbering numbering = new Numbering(tree, forms, type);
        this.labels = Collections.unmodifiableMap(numbering.labels());
        this.names = Collections.unmodifiableMap(numbering.names());
        this.expected = Collections.unmodifiableMap(numbering.closings());
        this.closings = Collections.unmodifiableMap(added(tree));
        this.notes = Collections.unmodifiableMap(numberNotes(tree));
    }

    /** Computes the apparatus of a tree. */
    public static Apparatus of(Node tree, Language language, DocumentType type) {
        return new Apparatus(tree, language, type);
    }

    /** Returns the label of every block that has one: numbers of paragraphs, sections, articles and annexes. */
    public Map<BlockId, String> labels() {
        return labels;
    }

    /** Returns the label of a block, empty where it has none. */
    public String label(BlockId block) {
        return labels.getOrDefault(block, "");
    }

    /**
     * Returns the punctuation added at the end of every block whose own words do not end with some; for a paragraph it
     * belongs to its {@code wording}.
     */
    public Map<BlockId, String> closings() {
        return closings;
    }

    /** Returns the punctuation added at the end of a block's own words, empty where there is none. */
    public String closing(BlockId block) {
        return closings.getOrDefault(block, "");
    }

    /** Returns the punctuation that the rules ask for at the end of a block, whatever its words end with. */
    public String expectedClosing(BlockId block) {
        return expected.getOrDefault(block, "");
    }

    /** Returns short names of the paragraphs for people, the same in every language: {@code PP1}, {@code OP3 (a)}. */
    public Map<BlockId, String> names() {
        return names;
    }

    /** Returns the short name of a block, empty where it has none. */
    public String name(BlockId block) {
        return names.getOrDefault(block, "");
    }

    /** Returns the footnotes in the order in which they are numbered. */
    public List<Note> notes() {
        return List.copyOf(notes.values());
    }

    /** Returns the mark of every footnote by its id. */
    public Map<String, String> noteMarks() {
        Map<String, String> marks = new LinkedHashMap<>();
        notes.forEach((id, note) -> marks.put(id, note.mark()));
        return marks;
    }

    /** Returns the mark of a footnote, or of the note that a repeated mark points to; {@code ?} where that is gone. */
    public String noteMark(Node noteOrRepeat) {
        String key = noteOrRepeat.type().name().equals("noteRepeat") ? "target" : "id";
        Note note = notes.get(String.valueOf(noteOrRepeat.attrs().get(key)));
        return note == null ? "?" : note.mark();
    }

    /** Tells whether a final note mark stands before the closing punctuation. */
    public boolean noteFirst() {
        return forms.noteFirst();
    }

    /** Returns the words that name a block in a running text, such as {@code 3 (a)}; {@code ?} where it is gone. */
    public String reference(BlockId block) {
        String label = labels.get(block);
        String name = names.get(block);
        if (name == null) {
            return label == null ? "?" : label;
        }
        int number = name.startsWith("OP") ? 2 : 0;
        return name.substring(number);
    }

    /**
     * Returns the inline nodes of a block's own words as they are printed: the closing punctuation in its place, alternatives
     * and placeholders in brackets, links to paragraphs as their numbers. Notes and repeated marks remain nodes.
     *
     * @param block a paragraph, any other block with text, or a footnote
     */
    public List<Node> printed(Node block) {
        List<Node> own = block.type().isTextblock() || block.type().isInline()
                ? block.children()
                : Blocks.wordingOf(block).map(Node::children).orElse(List.of());
        List<Node> out = new ArrayList<>();
        String closing = block.type().isInline()
                ? ""
                : Blocks.idOf(block).map(this::closing).orElse("");
        int place = forms.noteFirst() ? own.size() : beforeFinalNotes(own);
        for (int i = 0; i < own.size(); i++) {
            if (i == place) {
                text(closing, List.of(), out);
            }
            expand(own.get(i), out);
        }
        if (place == own.size()) {
            text(closing, List.of(), out);
        }
        return out;
    }

    /** Returns a block's own words as printed, without its label and note marks. */
    public String words(Node block) {
        return string(block, false);
    }

    /** Returns a block's own words as printed with its label and with note marks as superior figures. */
    public String displayText(Node block) {
        String label = Blocks.idOf(block).map(this::label).orElse("");
        String words = string(block, true);
        return label.isEmpty() || words.isEmpty() ? label + words : label + " " + words;
    }

    /** Returns a note as printed, its mark before its words. */
    public String displayNote(Note note) {
        return superior(note.mark()) + " " + words(note.node());
    }

    /** Returns the whole text as printed, one block a line, the notes at the end. */
    public String plainText(Node tree) {
        StringBuilder out = new StringBuilder();
        plain(tree, out);
        for (Note note : notes.values()) {
            out.append(superior(note.mark()))
                    .append(' ')
                    .append(words(note.node()))
                    .append('\n');
        }
        return out.toString();
    }

    private void plain(Node parent, StringBuilder out) {
        for (Node child : parent.children()) {
            if (!child.type().isBlock()) {
                continue;
            }
            boolean ownWords =
                    child.type().isTextblock() && !child.type().name().equals("wording");
            String line = ownWords || labels.containsKey(Blocks.idOf(child).orElse(null)) || isParagraph(child)
                    ? displayText(child)
                    : "";
            if (!line.isEmpty()) {
                out.append(line).append('\n');
            }
            plain(child, out);
        }
    }

    private static boolean isParagraph(Node block) {
        return block.childCount() > 0 && block.child(0).type().name().equals("wording");
    }

    private String string(Node block, boolean marks) {
        StringBuilder out = new StringBuilder();
        for (Node node : printed(block)) {
            switch (node.type().name()) {
                case "footnote", "noteRepeat" -> out.append(marks ? superior(noteMark(node)) : "");
                case "lineBreak" -> out.append(' ');
                default -> out.append(node.text());
            }
        }
        return out.toString().strip();
    }

    private static String superior(String mark) {
        StringBuilder out = new StringBuilder();
        for (char c : mark.toCharArray()) {
            out.append(c >= '0' && c <= '9' ? "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0') : c);
        }
        return out.toString();
    }

    private void expand(Node inline, List<Node> out) {
        switch (inline.type().name()) {
            case "placeholder" -> text("[" + inline.attrs().get("text") + "]", inline.marks(), out);
            case "paragraphLink" -> text(target(inline), inline.marks(), out);
            case "alternatives" -> {
                for (int i = 0; i < inline.childCount(); i++) {
                    text(i == 0 ? "[" : " [", inline.marks(), out);
                    inline.child(i).children().forEach(child -> expand(child, out));
                    text("]", inline.marks(), out);
                }
            }
            default -> out.add(inline);
        }
    }

    private String target(Node link) {
        String id = String.valueOf(link.attrs().get("target"));
        return names.keySet().stream()
                .filter(block -> block.value().equals(id))
                .findFirst()
                .map(this::reference)
                .orElse("?");
    }

    private static void text(String text, List<Mark> marks, List<Node> out) {
        if (!text.isEmpty()) {
            out.add(TextSchema.schema().text(text, marks));
        }
    }

    private Map<BlockId, String> added(Node tree) {
        Map<BlockId, String> added = new LinkedHashMap<>();
        for (Blocks.Block block : Blocks.of(tree)) {
            String closing = expected.get(block.id());
            Optional<Node> words = Blocks.wordingOf(block.node());
            if (closing != null && words.isPresent() && isOpen(words.get().children())) {
                added.put(block.id(), closing);
            }
        }
        return added;
    }

    /** Tells whether these words end without punctuation of their own, so that some is added. */
    public static boolean isOpen(List<Node> inlines) {
        for (int i = beforeFinalNotes(inlines) - 1; i >= 0; i--) {
            Node last = inlines.get(i);
            if (!last.isText()) {
                return true;
            }
            String text = last.text().stripTrailing();
            if (!text.isEmpty()) {
                return Forms.terminal().indexOf(text.charAt(text.length() - 1)) < 0;
            }
        }
        return false;
    }

    private static int beforeFinalNotes(List<Node> inlines) {
        int end = inlines.size();
        while (end > 0 && isNote(inlines.get(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isNote(Node inline) {
        return inline.type().name().equals("footnote") || inline.type().name().equals("noteRepeat");
    }

    private Map<String, Note> numberNotes(Node tree) {
        Map<String, Note> found = new LinkedHashMap<>();
        tree.descendants((node, position, parent, index) -> {
            if (node.type().name().equals("footnote")) {
                String id = String.valueOf(node.attrs().get("id"));
                found.putIfAbsent(id, new Note(id, forms.noteMark(found.size() + 1), node));
            }
            return true;
        });
        return found;
    }
}
