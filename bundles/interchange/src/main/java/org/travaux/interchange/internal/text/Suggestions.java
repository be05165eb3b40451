package org.travaux.interchange.internal.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.travaux.base.Invalid;
import org.travaux.interchange.internal.xml.XmlElement;
import org.travaux.prose.Json;
import org.travaux.prose.Mark;
import org.travaux.prose.Node;

/**
 * Suggestions that the form has no element for (whole blocks to be taken in or out, anything to be changed): an attribute of
 * our own holds the marks as JSON. Comments are for those who draft and are never written.
 */
public final class Suggestions {
    /** The attribute of an element that stands for a block or for inline content. */
    public static final String BLOCK = "suggested";

    /** The attribute of an element that stands for a paragraph and for its wording at once. */
    public static final String WORDING = "wording-suggested";

    private Suggestions() {}

    /** Returns the value of the attribute, empty where nothing is suggested. */
    public static String of(Node block) {
        return of(block.marks());
    }

    /** Returns the value of the attribute for these marks, empty where none of them is a suggestion. */
    public static String of(List<Mark> marks) {
        List<Object> said = new ArrayList<>();
        for (Mark mark : marks) {
            if (!mark.type().name().equals("comment")) {
                Map<String, Object> one = new TreeMap<>(mark.attrs());
                one.put("mark", mark.type().name());
                said.add(one);
            }
        }
        return said.isEmpty() ? "" : Json.write(said);
    }

    /** Returns the marks that an element's attribute of this name holds; one that was tampered with holds none. */
    public static List<Mark> read(XmlElement element, String attribute) {
        String value = element.attr("{" + Vocabulary.OWN_NAMESPACE + "}" + attribute);
        List<Mark> marks = new ArrayList<>();
        if (value.isEmpty()) {
            return marks;
        }
        try {
            for (Object one : (List<?>) Json.parse(value)) {
                Map<String, Object> attrs = new TreeMap<>(Json.asObject((Map<?, ?>) one));
                marks.add(Build.mark(String.valueOf(attrs.remove("mark")), attrs));
            }
            return marks;
        } catch (Invalid | ClassCastException | IllegalArgumentException e) {
            return List.of();
        }
    }
}
