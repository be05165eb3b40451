package org.travaux.interchange.internal.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;

/** Reads the inline content of one element: words, marks, notes, citations, brackets. */
public final class InlineReader {
    /** Elements that say what words mean; the words stay, the meaning is not kept. */
    private static final Set<String> SEMANTIC = Set.of(
            "date",
            "time",
            "person",
            "organization",
            "concept",
            "object",
            "event",
            "location",
            "process",
            "role",
            "term",
            "quantity",
            "def",
            "entity",
            "docType",
            "docTitle",
            "docNumber",
            "docProponent",
            "docDate",
            "session",
            "docAuthority",
            "docPurpose",
            "docCommittee",
            "docIntroducer",
            "docStage",
            "docStatus",
            "abbr",
            "inline",
            "remark",
            "recordedTime",
            "outcome",
            "vote",
            "party",
            "neutralCitation",
            "courtType",
            "decoration");

    private static final Set<String> LOOKS = Set.of("u", "sub", "sup", "span", "a");

    private final Ids ids;
    private final Map<String, String> noteIds;
    private final Report report;

    private final List<Node> out = new ArrayList<>();
    private Place place = Place.PLAIN;
    private boolean begun;
    private boolean inNote;

    /** Prepares to read; the note ids are those given beforehand, by the {@code eId} of the file. */
    public InlineReader(Ids ids, Map<String, String> noteIds, Report report) {
        this.ids = ids;
        this.noteIds = noteIds;
        this.report = report;
    }

    /** Returns the inline nodes of these elements, one after the other with line breaks between. */
    public List<Node> read(List<XmlElement> paragraphs, Place where) {
        place = where;
        begun = false;
        out.clear();
        boolean preserved = false;
        for (int i = 0; i < paragraphs.size(); i++) {
            if (i > 0) {
                out.add(Build.node("lineBreak", Map.of(), List.of()));
            }
            preserved |= paragraphs.get(i).attr("xml:space").equals("preserve");
            content(paragraphs.get(i), List.of(), preserved);
        }
        return preserved ? Build.joined(out) : trimmed(Build.joined(out));
    }

    private void content(XmlElement element, List<Mark> marks, boolean preserved) {
        for (Object item : element.content()) {
            if (item instanceof XmlElement child) {
                element(child, marks, preserved);
            } else {
                text((String) item, marks, preserved);
            }
        }
    }

    private void text(String raw, List<Mark> marks, boolean preserved) {
        String text = preserved ? raw : Spaces.unwrapped(raw);
        if (!text.isEmpty()) {
            out.add(Build.text(text, marks));
            begun |= !text.isBlank();
        }
    }

    private void element(XmlElement child, List<Mark> marks, boolean preserved) {
        switch (child.name()) {
            case "i" -> italic(child, marks, preserved);
            case "b" -> content(child, Build.with(marks, Build.mark("strong")), preserved);
            case "span" -> span(child, marks, preserved);
            case "ref", "mref", "rref", "a" -> reference(child, marks, preserved);
            case "ins" -> content(child, Build.with(marks, suggestion("insertion", child)), preserved);
            case "del" -> content(child, Build.with(marks, suggestion("deletion", child)), preserved);
            case "eol" -> atom("lineBreak", Map.of(), List.of(), marks);
            case "authorialNote" -> note(child, marks);
            case "noteRef" -> repeat(child, marks);
            case "placeholder", "fillIn" -> placeholder(child, marks);
            default -> other(child, marks, preserved);
        }
    }

    private void other(XmlElement child, List<Mark> marks, boolean preserved) {
        if (child.is("inline") && child.attr("name").equals("alternatives") && !inNote) {
            alternatives(child, marks);
            return;
        }
        if (child.is("inline") && child.attr("name").equals("modification")) {
            List<Mark> all = new ArrayList<>(marks);
            all.addAll(Suggestions.read(child, Suggestions.BLOCK));
            content(child, all, preserved);
            return;
        }
        if (SEMANTIC.contains(child.name()) || LOOKS.contains(child.name())) {
            report.infoOnce(
                    "import.markup-dropped",
                    child.name(),
                    child.place(),
                    "The words of <" + child.name() + "> are kept, their mark-up is not.");
        } else {
            report.warning(
                    "import.element-unknown",
                    child.place(),
                    "The element <" + child.name() + "> is not understood here; its words are kept.",
                    Map.of("element", child.name()));
        }
        content(child, marks, preserved);
    }

    private void italic(XmlElement child, List<Mark> marks, boolean preserved) {
        String class_ = child.attr("class");
        if (place == Place.FORMULA && class_.isEmpty()) {
            content(child, marks, preserved);
            return;
        }
        boolean lead = class_.equals("lead") || class_.isEmpty() && place == Place.PARAGRAPH && !begun && !inNote;
        content(child, Build.with(marks, Build.mark(lead ? "lead" : "emphasis")), preserved);
    }

    private void span(XmlElement child, List<Mark> marks, boolean preserved) {
        String look = child.attr("class") + " " + child.attr("style");
        if (look.contains("italic")) {
            boolean lead = place == Place.PARAGRAPH && !begun && !inNote;
            content(
                    child,
                    place == Place.FORMULA ? marks : Build.with(marks, Build.mark(lead ? "lead" : "emphasis")),
                    preserved);
        } else if (look.contains("bold")) {
            content(child, Build.with(marks, Build.mark("strong")), preserved);
        } else {
            other(child, marks, preserved);
        }
    }

    private void reference(XmlElement child, List<Mark> marks, boolean preserved) {
        String ref = child.attr("href");
        if (child.is("rref")) {
            ref = child.attr("from") + "->" + child.attr("upTo");
        }
        if (ref.startsWith("#") && child.elements().isEmpty() && isNumber(child.text())) {
            atom(
                    "paragraphLink",
                    Map.of("target", PendingLink.target(ref.substring(1), child.text())),
                    List.of(),
                    marks);
            return;
        }
        boolean outer = child.is("mref") && child.elements().stream().anyMatch(e -> e.is("ref"));
        content(child, outer ? marks : Build.with(marks, Build.mark("citation", Map.of("ref", ref))), preserved);
    }

    /** The number of a paragraph is short and has no punctuation at its end but a bracket; of one that is gone it is a question mark. */
    private static boolean isNumber(String words) {
        return words.equals("?") || words.length() <= 40 && words.matches(".*[\\p{L}\\p{N})）\\]]");
    }

    private static Mark suggestion(String kind, XmlElement child) {
        return Build.mark(kind, Map.of("id", child.attr("wId").isEmpty() ? child.attr("eId") : child.attr("wId")));
    }

    private void note(XmlElement child, List<Mark> marks) {
        if (inNote) {
            report.warning("import.note-nested", child.place(), "A note within a note became part of its words.");
            child.elements().forEach(p -> content(p, marks, false));
            return;
        }
        String id = noteIds.getOrDefault(child.attr("eId"), "");
        InlineReader inner = new InlineReader(ids, noteIds, report);
        inner.inNote = true;
        List<Node> words = inner.read(child.elements().isEmpty() ? List.of(child) : child.elements(), Place.PLAIN);
        atom("footnote", Map.of("id", id.isEmpty() ? ids.of(child, "note") : id), words, marks);
    }

    private void repeat(XmlElement child, List<Mark> marks) {
        String href = child.attr("href").replaceFirst("^#", "");
        if (inNote) {
            report.warning("import.note-nested", child.place(), "A repeated mark within a note was dropped.");
            return;
        }
        if (!noteIds.containsKey(href)) {
            report.warning("import.note-missing", child.place(), "A repeated mark points to a note that is not there.");
        }
        atom("noteRepeat", Map.of("target", noteIds.getOrDefault(href, href)), List.of(), marks);
    }

    private void placeholder(XmlElement child, List<Mark> marks) {
        String text = child.text().replaceAll("^\\[|\\]$", "");
        String words = text.isEmpty() ? child.attr("originalText") : text;
        atom("placeholder", Map.of("text", words.isEmpty() ? "to be filled" : words), List.of(), marks);
    }

    private void alternatives(XmlElement child, List<Mark> marks) {
        List<Node> each = new ArrayList<>();
        for (XmlElement option : child.elements()) {
            InlineReader inner = new InlineReader(ids, noteIds, report);
            List<Node> words = inner.read(List.of(preserving(option)), Place.PLAIN);
            each.add(Build.node("alternative", Map.of("delegations", option.attr("title")), words));
        }
        atom("alternatives", Map.of("id", ids.of(child, "alternatives")), each, marks);
    }

    private static XmlElement preserving(XmlElement element) {
        element.attributes().put("xml:space", "preserve");
        return element;
    }

    private void atom(String type, Map<String, ?> attrs, List<Node> content, List<Mark> marks) {
        out.add(Build.marked(type, new LinkedHashMap<>(attrs), content, marks));
        begun |= !type.equals("lineBreak");
    }

    private static List<Node> trimmed(List<Node> nodes) {
        List<Node> out = new ArrayList<>(nodes);
        while (!out.isEmpty() && out.get(0).isText() && out.get(0).text().isBlank()) {
            out.remove(0);
        }
        while (!out.isEmpty()
                && out.get(out.size() - 1).isText()
                && out.get(out.size() - 1).text().isBlank()) {
            out.remove(out.size() - 1);
        }
        if (!out.isEmpty() && out.get(0).isText()) {
            out.set(
                    0,
                    Build.text(
                            Spaces.withoutLeading(out.get(0).text()), out.get(0).marks()));
        }
        int last = out.size() - 1;
        if (last >= 0 && out.get(last).isText()) {
            out.set(
                    last,
                    Build.text(
                            Spaces.withoutTrailing(out.get(last).text()),
                            out.get(last).marks()));
        }
        return out;
    }
}
