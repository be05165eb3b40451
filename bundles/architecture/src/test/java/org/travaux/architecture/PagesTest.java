package org.travaux.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages name is there: a map that is wrong is worse than none. */
class PagesTest {
    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();

    /** Names in the pages that are nobody's class. */
    private static final Set<String> NO_CLASSES = Set.of("Location", "Host");

    private static final Pattern NAME = Pattern.compile("`([A-Z][a-z]+(?:[A-Z][a-z]*)*)`");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:|#)([^)#\\s]+)");
    private static final Pattern DECLARED =
            Pattern.compile("\\b(?:class|record|interface|enum|type|function) ([A-Z][A-Za-z0-9]+)");
    private static final Pattern KEY =
            Pattern.compile("<AD id=\"([^\"]+)\"[^>]*description=\"([^\"]+)\"[^>]*default=\"([^\"]*)\"");

    @Test
    void everyClassThatTheArchitectureNamesExists() {
        Set<String> declared = Stream.concat(sources(), files("bundles/web/src", ".ts"))
                .flatMap(source -> found(DECLARED, source))
                .collect(Collectors.toSet());

        assertThat(found(NAME, ROOT.resolve("docs/architecture.md")).filter(name -> !NO_CLASSES.contains(name)))
                .isNotEmpty()
                .allMatch(declared::contains);
    }

    @Test
    void everyLinkLeadsSomewhere() {
        for (Path page : pages()) {
            assertThat(found(LINK, page).map(link -> page.resolveSibling(link).normalize()))
                    .as(ROOT.relativize(page).toString())
                    .allMatch(Files::exists);
        }
    }

    @Test
    void everyPackageHasItsEssay() {
        Set<Path> packages = sources()
                .filter(source -> source.toString().contains("/src/main/java/"))
                .map(Path::getParent)
                .collect(Collectors.toSet());

        assertThat(packages).isNotEmpty().allMatch(folder -> Files.exists(folder.resolve("package-info.java")));
    }

    @Test
    void everyKeyOfTheConfigurationStandsOnItsPage() {
        String page = text(ROOT.resolve("docs/operations/configuration.md"));

        assertThat(files("bundles", ".xml").filter(file -> file.toString().contains("/classes/OSGI-INF/metatype/")))
                .isNotEmpty()
                .allSatisfy(metatype ->
                        assertThat(rows(text(metatype))).isNotEmpty().allMatch(page::contains));
    }

    private static List<String> rows(String metatype) {
        return KEY.matcher(metatype)
                .results()
                .map(key -> "| `%s` | %s | %s |"
                        .formatted(
                                key.group(1),
                                key.group(3).isEmpty() ? "empty" : key.group(3),
                                key.group(2).replace("&apos;", "'").replaceAll("\\.$", "")))
                .toList();
    }

    private static List<Path> pages() {
        return Stream.concat(
                        files("docs", ".md"),
                        Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md").map(ROOT::resolve))
                .toList();
    }

    private static Stream<Path> sources() {
        return files("bundles", ".java").filter(file -> file.toString().contains("/src/"));
    }

    private static Stream<String> found(Pattern pattern, Path file) {
        return pattern.matcher(text(file)).results().map((MatchResult match) -> match.group(1));
    }

    private static Stream<Path> files(String below, String ending) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(below))) {
            return files
                    .filter(file -> file.toString().endsWith(ending))
                    .filter(file -> !file.toString().contains("node_modules"))
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
