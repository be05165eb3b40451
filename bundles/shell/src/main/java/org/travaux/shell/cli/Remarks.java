package org.travaux.shell.cli;

import java.io.PrintStream;
import java.util.ArrayList;
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

    /** The sentences, each with the places it is about and the languages that have it there. */
    private final Map<String, Map<String, Set<String>>> places = new LinkedHashMap<>();

    /** Takes the remarks of one file. */
    void add(String language, List<?> report) {
        for (Object each : report) {
            Map<?, ?> note = (Map<?, ?>) each;
            String sentence =
                    (note.get("severity").equals("info") ? "Note: " : "Not understood: ") + note.get("message");
            places.computeIfAbsent(sentence, key -> new LinkedHashMap<>())
                    .computeIfAbsent(place(Objects.toString(note.get("place"), "")), key -> new LinkedHashSet<>())
                    .add(language);
        }
    }

    void print(PrintStream out) {
        places.forEach((sentence, where) -> {
            List<String> said = new ArrayList<>();
            where.forEach((place, languages) -> said.add(place + String.join(", ", languages)));
            out.println("  " + sentence + " (" + String.join("; ", said) + ")");
        });
    }

    /** The line where there is one; the path to an element in the file helps nobody who reads this. */
    private static String place(String place) {
        Matcher line = LINE.matcher(place);
        return line.matches() ? "line " + line.group(1) + " of " : "";
    }
}
