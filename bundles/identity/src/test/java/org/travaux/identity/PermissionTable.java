package org.travaux.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The table in {@code docs/api/permissions.md}, which is for people and for the tests of {@code rest} and {@code live}. */
public final class PermissionTable {
    private static final Path PAGE = Path.of("../../docs/api/permissions.md");

    /** What somebody may expect. */
    public enum Word {
        /** It is done. */
        YES("yes"),
        /** Known to be there, but not for this role. */
        NO("no"),
        /** Said not to be there, in the words for what is not there. */
        HIDDEN("hidden"),
        /** Asked who it is. */
        SIGN_IN("sign in");

        private final String written;

        Word(String written) {
            this.written = written;
        }

        static Word of(String written) {
            return Arrays.stream(values())
                    .filter(word -> word.written.equals(written))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no word of the table: " + written));
        }
    }

    /** One row: an operation, perhaps a case of it, and what each caller may expect. */
    public record Row(String name, String method, String path, Map<Caller, Word> expected) {
        /** Returns the operation without its case. */
        public String operation() {
            return name.replaceAll(" \\(.*", "");
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private PermissionTable() {}

    /** Returns the rows of the table whose first column is headed so. */
    public static List<Row> rows(String heading) {
        List<Row> rows = new ArrayList<>();
        List<String> head = List.of();
        for (String line : lines()) {
            List<String> cells = cells(line);
            if (cells.isEmpty()) {
                head = List.of();
            } else if (head.isEmpty()) {
                head = cells;
            } else if (head.get(0).equals(heading) && !cells.get(0).startsWith("-")) {
                rows.add(row(head, cells));
            }
        }
        return rows;
    }

    private static Row row(List<String> head, List<String> cells) {
        Map<Caller, Word> expected = new EnumMap<>(Caller.class);
        for (Caller caller : Caller.values()) {
            expected.put(caller, Word.of(cells.get(head.indexOf(caller.words()))));
        }
        String[] request = cells.get(1).replace("`", "").split(" ");
        return new Row(cells.get(0), request[0], request.length > 1 ? request[1] : "", expected);
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
