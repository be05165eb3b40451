package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The examples of {@code docs/api} are what the product says today. {@code -Dgolden.update} writes them anew; look at the
 * difference before it is committed, because what changes there changes for every client.
 */
class GoldenPairsTest {
    private static final Path PAGES = Path.of("../../docs/api");
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void thePageShowsWhatIsSaid(Path page) throws IOException {
        String written = Files.readString(page);
        String refreshed = GoldenPairs.refreshed(written);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(page, refreshed);
            return;
        }

        assertThat(written).isEqualTo(refreshed);
    }

    @Test
    void everyOperationHasAPair() throws IOException {
        Set<String> shown = new TreeSet<>();
        for (Path page : pages().toList()) {
            GoldenPairs.names(Files.readString(page)).forEach(name -> shown.add(name.replaceAll(" \\(.*", "")));
        }

        List<String> served = world.rest.served().stream()
                .map(RestServer.Served::operation)
                // A stream has no end to show; `events.md` shows its beginning.
                .filter(operation -> !operation.equals("events"))
                // Long, and themselves the description of what is shown here.
                .filter(operation -> !Set.of("openApi", "docs", "docsStyle").contains(operation))
                .sorted()
                .toList();
        assertThat(shown).containsExactlyElementsOf(served);
    }

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.filter(GoldenPairsTest::hasPairs).sorted().toList().stream();
        }
    }

    private static boolean hasPairs(Path page) {
        try {
            return page.toString().endsWith(".md") && Files.readString(page).contains("<!-- pair: ");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
