package org.travaux.shell.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gathers what the imports of a document's languages had to say, and says each thing once. */
final class Remarks {
    private static final Pattern LINE = Pattern.compile("line (\\d+): .*", Pattern.DOTALL);

    private final Map<String, Set<String>> places = new LinkedHashMap<>();

    /** Takes the remarks of one file. */
    void add(String language, List<?> report) {
        for (Object each : report) {
            Map<?, ?> note = (Map<?, ?>) each;
            String sentence =
                    (note.get("severity").equals("info") ? "Note: " : "Not understood: ") + note.get("message");
            places.computeIfAbsent(sentence, key -> new LinkedHashSet<>())
                    .add(language + place(Objects.toString(note.get("place"), "")));
        }
    }

    void print(PrintStream out) {
        places.forEach((sentence, where) -> out.println("  " + sentence + " (" + String.join(", ", where) + ")"));
    }

    /** The line where there is one; the path to an element in the file helps nobody who reads this. */
    private static String place(String place) {
        Matcher line = LINE.matcher(place);
        return line.matches() ? " line " + line.group(1) : "";
    }
}
