package org.travaux.rest.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.travaux.rest.internal.ApiDescription.Described;

/** Says of one operation which problems it answers: those that follow from its form, and those the table has for it alone. */
final class DescribedProblems {
    /** Operations that everybody who has signed in may ask. */
    private static final Set<String> OF_ONES_OWN = Set.of("currentSession", "signOut", "events", "changeOwnAccount");

    /** What the name of a parameter, or a body, makes possible. */
    private static final Map<String, String> OF_PARAMETERS = Map.ofEntries(
            Map.entry("dossier", "id.malformed dossier.not-found"),
            Map.entry("document", "id.malformed document.not-found"),
            Map.entry("revision", "id.malformed revision.not-found"),
            Map.entry("account", "id.malformed account.not-found"),
            Map.entry("delegation", "id.malformed delegation.not-found"),
            Map.entry("grant", "id.malformed grant.not-found"),
            Map.entry("package", "id.malformed package.not-found"),
            Map.entry("job", "id.malformed job.not-found"),
            Map.entry("block", "id.malformed segment.not-found"),
            Map.entry("language", "language.unknown language.not-found"),
            Map.entry("file", "language.unknown language.not-found"),
            Map.entry("limit", "request.parameter-malformed page.limit"),
            Map.entry("cursor", "page.cursor"),
            Map.entry("version", "request.parameter-malformed text.version-unknown"),
            Map.entry("If-Match", "precondition.required version.stale"));

    private final Described one;
    private final ObjectNode operation;
    private final ProblemTable problems;

    DescribedProblems(Described one, ProblemTable problems) {
        this.one = one;
        this.operation = (ObjectNode) one.operation();
        this.problems = problems;
    }

    /** Adds an answer for each status a problem of this operation can have, with its codes and their meanings. */
    void complete() {
        Map<Integer, Set<String>> byStatus = new TreeMap<>();
        codes().forEach(code -> problems.of(code)
                .ifPresent(row -> byStatus.computeIfAbsent(row.status(), none -> new TreeSet<>())
                        .add(code)));
        byStatus.forEach(this::failure);
        ObjectNode others = operation
                .withObject("/responses")
                .withObject("/default")
                .put("description", "Another problem; its type tells which.");
        problem(others).put("$ref", DescribedFields.SCHEMA + "Problem");
    }

    private void failure(int status, Set<String> codes) {
        ObjectNode answer = operation.withObject("/responses").withObject("/" + status);
        String meanings = codes.stream()
                .map(code -> "`" + code + "`: "
                        + problems.of(code).map(ProblemTable.Row::when).orElse(""))
                .collect(Collectors.joining("\n\n"));
        // Health answers 503 by itself, too.
        answer.put(
                "description",
                answer.has("description") ? DescribedOperation.sentence("503") + "\n\n" + meanings : meanings);
        if (status == 429) {
            answer.withObject("/headers")
                    .withObject("/Retry-After")
                    .put("description", "How many seconds to wait")
                    .withObject("/schema")
                    .put("type", "integer");
        }
        ObjectNode schema = problem(answer);
        schema.putArray("allOf").addObject().put("$ref", DescribedFields.SCHEMA + "Problem");
        ObjectNode properties = schema.withObject("/properties");
        DescribedFields.oneOf(properties.withObject("/type"), List.copyOf(codes));
        properties.withObject("/status").put("const", status);
    }

    private static ObjectNode problem(ObjectNode answer) {
        return answer.withObject("/content")
                .withObject("/" + Problem.MEDIA_TYPE.replace("/", "~1"))
                .withObject("/schema");
    }

    private Set<String> codes() {
        Set<String> codes = new TreeSet<>(problems.own(one.id()));
        codes.addAll(List.of("internal", "store.unavailable", "request.not-acceptable"));
        operation
                .path("parameters")
                .forEach(parameter -> codes.addAll(
                        of(OF_PARAMETERS.getOrDefault(parameter.path("name").asText(), ""))));
        if (!DescribedOperation.OPEN.contains(one.id())) {
            codes.addAll(of("session.missing session.ended"));
            if (!OF_ONES_OWN.contains(one.id())) {
                codes.add("permission.missing");
            }
        }
        if (!one.method().equals("GET")) {
            codes.add("store.full");
            codes.addAll(DescribedOperation.OPEN.contains(one.id()) ? List.of() : List.of("session.csrf-missing"));
        }
        if (operation.has("requestBody")) {
            codes.addAll(of("request.too-large request.media-type-unsupported"));
        }
        if (operation.path("requestBody").path("content").has("application/json")) {
            codes.addAll(of("request.malformed request.field-missing"));
        }
        return codes;
    }

    private static List<String> of(String codes) {
        return codes.isEmpty() ? List.of() : List.of(codes.split(" "));
    }
}
