package org.travaux.rest.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes of problems as {@code docs/api/problems.md} has them, which tests hold complete, and which of them an operation
 * answers beyond those that follow from its form.
 */
final class ProblemTable {
    private static final Pattern ROW =
            Pattern.compile("^\\| ([a-z][a-z.-]+) \\| (\\d{3})\\S* .*?\\| (.*) \\|$", Pattern.MULTILINE);

    private final Map<String, Row> rows;
    private final Properties operations;

    /** A code, its status, and when it is answered. */
    record Row(String code, int status, String when) {}

    private ProblemTable(Map<String, Row> rows, Properties operations) {
        this.rows = rows;
        this.operations = operations;
    }

    static ProblemTable read() {
        Map<String, Row> rows = new LinkedHashMap<>();
        Matcher row = ROW.matcher(text("/api-pages/problems.md"));
        while (row.find()) {
            rows.put(row.group(1), new Row(row.group(1), Integer.parseInt(row.group(2)), row.group(3)));
        }
        Properties operations = new Properties();
        try (InputStream file = ProblemTable.class.getResourceAsStream("/operations.properties")) {
            operations.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the problems of operations cannot be read", e);
        }
        return new ProblemTable(rows, operations);
    }

    /** Returns the row of a code that is answered with a status. */
    Optional<Row> of(String code) {
        return Optional.ofNullable(rows.get(code));
    }

    /** Returns the codes that only this operation has. */
    List<String> own(String operation) {
        String codes = operations.getProperty(operation, "").strip();
        return codes.isEmpty() ? List.of() : List.of(codes.split("\\s+"));
    }

    static String text(String resource) {
        try (InputStream file = ProblemTable.class.getResourceAsStream(resource)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the page " + resource + " cannot be read", e);
        }
    }
}
