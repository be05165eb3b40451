package org.travaux.shell.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.travaux.prose.Json;

/** Says for people what the clerk's checks found. */
final class Checks {
    private final List<Map<String, Object>> findings = new ArrayList<>();

    Checks(Map<String, Object> answer) {
        Stream.of("form", "concordance")
                .flatMap(kind -> ((List<?>) answer.get(kind)).stream())
                .forEach(finding -> findings.add(Json.asObject((Map<?, ?>) finding)));
    }

    /** Names the facts whose place stays empty until somebody gives them. */
    void printEmptyFacts(PrintStream out) {
        Set<String> fields = new TreeSet<>();
        findings.stream()
                .filter(finding -> finding.get("code").equals("metadata.missing"))
                .forEach(finding -> fields.add(detail(finding, "field")));
        if (!fields.isEmpty()) {
            out.println("Left empty until somebody fills it: " + String.join(", ", fields));
        }
    }

    /** Names what stands in the way of a package, each with its place. */
    void printBlocking(PrintStream out) {
        findings.stream()
                .filter(finding -> finding.get("severity").equals("error"))
                .forEach(finding -> out.println("  " + line(finding)));
    }

    private static String line(Map<String, Object> finding) {
        String where = Objects.toString(finding.get("label"), detail(finding, "field"));
        String sentence = String.valueOf(finding.get("message")).replaceFirst("\\.$", "");
        String text = detail(finding, "text");
        return (finding.get("language") + " " + where).strip() + ": " + sentence
                + (text.isEmpty() ? others(finding) : ": " + text) + " [" + finding.get("code") + "]";
    }

    private static String others(Map<String, Object> finding) {
        Map<?, ?> details = (Map<?, ?>) finding.get("details");
        List<String> said = new ArrayList<>();
        details.forEach((name, value) -> {
            if (!name.equals("field") && !String.valueOf(value).isEmpty()) {
                said.add(name + " " + value);
            }
        });
        return said.isEmpty() ? "" : " (" + String.join(", ", said) + ")";
    }

    private static String detail(Map<String, Object> finding, String name) {
        return Objects.toString(((Map<?, ?>) finding.get("details")).get(name), "");
    }
}
