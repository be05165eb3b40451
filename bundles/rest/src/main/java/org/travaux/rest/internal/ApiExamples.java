package org.travaux.rest.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The examples of {@code docs/api}: a request and its answer for every operation, as the tests hold them to the product. */
final class ApiExamples {
    private static final List<String> PAGES = List.of(
            "accounts", "audit", "documents", "dossiers", "health", "issuing", "search", "sessions", "translation");

    private static final Pattern PAIR = Pattern.compile(
            "<!-- pair: ([^>]*?) by [^>]*-->\\n```http\\n(.*?)```\\n```http\\n(.*?)```", Pattern.DOTALL);

    /** Operations that share their method and path with the one that describes them. */
    private static final Map<String, String> TOLD_WITH =
            Map.of("importAkomaNtoso", "createDocument", "importHtml", "createDocument");

    /** What is new each time stands in the pages as words, and here as something of its form. */
    private static final String DIGEST = "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae";

    private static final String TOKEN = "AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE";

    private final Map<String, List<Example>> examples;

    /** What is said on one side: status or request line, headers, and a body, which may be missing. */
    record Message(String start, Map<String, String> headers, JsonNode body) {
        int status() {
            return Integer.parseInt(start);
        }

        String mediaType() {
            return headers.getOrDefault("Content-Type", "").replaceAll(";.*", "");
        }
    }

    /** A request and its answer under the name they have on their page. */
    record Example(String name, Message request, Message answer) {}

    private ApiExamples(Map<String, List<Example>> examples) {
        this.examples = examples;
    }

    static ApiExamples read() {
        Map<String, List<Example>> examples = new LinkedHashMap<>();
        for (String page : PAGES) {
            Matcher pair = PAIR.matcher(ProblemTable.text("/api-pages/" + page + ".md"));
            while (pair.find()) {
                String operation = pair.group(1).replaceAll(" \\(.*", "");
                Example example = new Example(pair.group(1), message(pair.group(2)), message(pair.group(3)));
                examples.computeIfAbsent(TOLD_WITH.getOrDefault(operation, operation), none -> new ArrayList<>())
                        .add(example);
            }
        }
        return new ApiExamples(examples);
    }

    /** Returns the examples of an operation. */
    List<Example> of(String operation) {
        return examples.getOrDefault(operation, List.of());
    }

    private static Message message(String text) {
        List<String> lines = text.lines().toList();
        Map<String, String> headers = new LinkedHashMap<>();
        int at = 1;
        for (; at < lines.size() && !lines.get(at).isEmpty(); at++) {
            String[] header = lines.get(at).split(": ", 2);
            headers.put(header[0], header[1]);
        }
        String body = lines.stream().skip(at + 1L).collect(Collectors.joining("\n"));
        return new Message(lines.get(0), headers, body(body, headers.getOrDefault("Content-Type", "")));
    }

    /** A body that a page cut short, or has no letters for, is no example. */
    private static JsonNode body(String text, String mediaType) {
        if (text.isEmpty() || text.endsWith("…") || text.equals("(bytes)")) {
            return null;
        }
        if (!mediaType.endsWith("json")) {
            return new TextNode(text);
        }
        try {
            return WireJson.mapper()
                    .readTree(text.replace("(64 hexadecimal digits)", DIGEST).replace("(token)", TOKEN));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an example is no JSON: " + text, e);
        }
    }
}
