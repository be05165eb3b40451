package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every code that the sources throw stands in the table for people, and every row of the table is of such a code. */
class ProblemCodesTest {
    private static final Path BUNDLES = Path.of("..");
    private static final Path PAGE = Path.of("../../docs/api/problems.md");

    /** Where a failure is made with its code; a kind gives {@code kind.not-found}. */
    private static final Pattern THROWN =
            Pattern.compile("\\b(?:because|anonymous|throttled|tooLarge|end)\\(\\s*\"([a-z]+(?:\\.[a-z-]+)+)\"");

    private static final Pattern NOT_FOUND = Pattern.compile("NotFound\\.of\\(\\s*\"([a-z]+)\"");
    private static final Pattern ROW = Pattern.compile("^\\| ([a-z][a-z.-]+) \\|", Pattern.MULTILINE);

    @Test
    void areAllInTheTable() {
        Set<String> thrown = new TreeSet<>(ProblemMapper.codes());
        // Made by name in `base`, for what every bundle knows.
        thrown.addAll(Set.of(
                "dossier.not-found",
                "document.not-found",
                "revision.not-found",
                "language.not-found",
                "version.stale",
                // Said by `edge`, where there is no API.
                "service.unavailable"));
        sources().forEach(source -> {
            thrown.addAll(found(THROWN, source));
            found(NOT_FOUND, source).forEach(kind -> thrown.add(kind + ".not-found"));
        });
        Set<String> table = found(ROW, read(PAGE));
        table.remove("code");

        assertThat(table).containsExactlyElementsOf(thrown);
    }

    private static Set<String> found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(result -> result.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            return files.filter(file -> file.toString().contains("/src/main/java/")
                            && file.toString().endsWith(".java"))
                    .map(ProblemCodesTest::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
