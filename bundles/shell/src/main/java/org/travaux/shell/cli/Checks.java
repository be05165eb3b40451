package org.travaux.shell.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.travaux.prose.Json;

/** Says for people what the clerk's checks found: by language and place, each thing once. */
final class Checks {
    /** What facts are called; one of a language has its tag behind a dot. */
    private static final Map<String, String> FACTS = Map.ofEntries(
            Map.entry("organ", "organ"),
            Map.entry("session", "session"),
            Map.entry("number", "number"),
            Map.entry("symbol", "symbol"),
            Map.entry("draftSymbol", "symbol of the draft"),
            Map.entry("agendaItem", "agenda item"),
            Map.entry("agendaTitle", "title of the agenda item"),
            Map.entry("sponsors", "sponsors"),
            Map.entry("draftDate", "date of the draft"),
            Map.entry("adoptionDate", "date of adoption"),
            Map.entry("issueDate", "date of issue"),
            Map.entry("meeting", "plenary meeting"),
            Map.entry("jobNumber", "job number"));

    private static final String OF_THE_DOCUMENT = "The document";

    private final List<Map<String, Object>> findings = new ArrayList<>();

    Checks(Map<String, Object> answer) {
        Stream.of("form", "concordance")
                .flatMap(kind -> ((List<?>) answer.get(kind)).stream())
                .forEach(finding -> findings.add(Json.asObject((Map<?, ?>) finding)));
        findings.sort(Comparator.comparingLong(Checks::position));
    }

    /** Returns how much stands in the way of a package. */
    long blocking() {
        return findings.stream().filter(Checks::blocks).count();
    }

    /** Names the facts whose place stays empty until somebody gives them. */
    void printEmptyFacts(PrintStream out) {
        TreeSet<String> fields = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.get("code").equals("metadata.missing"))
                .forEach(finding -> fields.add(factName(detail(finding, "field"))));
        if (!fields.isEmpty()) {
            out.println("Left empty until somebody fills it: " + String.join(", ", fields));
        }
    }

    /** Names what stands in the way of a package: the document's own facts, then each language in the order of its text. */
    void printBlocking(PrintStream out) {
        Map<String, Map<String, Integer>> groups = new LinkedHashMap<>();
        findings.stream()
                .filter(Checks::blocks)
                .sorted(Comparator.comparing(finding -> !heading(finding).equals(OF_THE_DOCUMENT)))
                .forEach(finding -> groups.computeIfAbsent(heading(finding), key -> new LinkedHashMap<>())
                        .merge(line(finding), 1, (count, more) -> isOfDocument(finding) ? count : count + more));
        groups.forEach((heading, lines) -> {
            out.println("  " + heading + ":");
            lines.forEach((line, times) -> out.println("    " + line + (times > 1 ? " (" + times + " times)" : "")));
        });
    }

    private static boolean blocks(Map<String, Object> finding) {
        return finding.get("severity").equals("error");
    }

    /** A fact such as the symbol belongs to the document, whichever language it was found in. */
    private static boolean isOfDocument(Map<String, Object> finding) {
        String field = detail(finding, "field");
        return !field.isEmpty() && !field.contains(".");
    }

    private static String heading(Map<String, Object> finding) {
        return isOfDocument(finding)
                ? OF_THE_DOCUMENT
                : Locale.forLanguageTag(String.valueOf(finding.get("language"))).getDisplayLanguage(Locale.ENGLISH);
    }

    private static String line(Map<String, Object> finding) {
        String field = detail(finding, "field");
        String label = Objects.toString(finding.get("label"), "");
        String where = !field.isEmpty() ? factName(field) : label.isEmpty() ? "the text" : label;
        String sentence = String.valueOf(finding.get("message")).replaceFirst("\\.$", "");
        String text = detail(finding, "text");
        return where + ": " + sentence + (text.isEmpty() ? others(finding) : ": " + text);
    }

    private static String factName(String field) {
        String[] parts = field.split("\\.", 2);
        String name = FACTS.getOrDefault(parts[0], parts[0]);
        return parts.length == 1 ? name : name + " (" + parts[1] + ")";
    }

    private static String others(Map<String, Object> finding) {
        List<String> said = new ArrayList<>();
        ((Map<?, ?>) finding.get("details")).forEach((name, value) -> {
            if (!name.equals("field")
                    && !name.equals("kind")
                    && !String.valueOf(value).isEmpty()) {
                said.add(name + " " + value);
            }
        });
        return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    }

    private static long position(Map<String, Object> finding) {
        return finding.get("position") instanceof Number place ? place.longValue() : -1;
    }

    private static String detail(Map<String, Object> finding, String name) {
        return Objects.toString(((Map<?, ?>) finding.get("details")).get(name), "");
    }
}
