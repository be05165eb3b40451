package org.travaux.shell.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ChecksTest {
    @Test
    void nameWhatBlocksByLanguageInTheOrderOfTheTextAndAFactOfTheDocumentOnce() {
        Checks checks = new Checks(Map.of(
                "form",
                List.of(
                        finding("metadata.missing", "en", Map.of("field", "symbol")),
                        finding("metadata.missing", "ru", Map.of("field", "symbol")),
                        open("ru", "OP2", 9),
                        open("en", "OP2", 9),
                        open("en", "PP1", 3),
                        open("en", "PP1", 3)),
                "concordance",
                List.of()));

        assertThat(said(checks::printBlocking))
                .containsExactly(
                        "  The document:",
                        "    symbol: It is so",
                        "  English:",
                        "    PP1: It is so: [TBC] (2 times)",
                        "    OP2: It is so: [TBC]",
                        "  Russian:",
                        "    OP2: It is so: [TBC]");
        assertThat(checks.blocking()).isEqualTo(6);
    }

    @Test
    void nameEmptyFactsInWords() {
        Checks checks = new Checks(Map.of(
                "form",
                List.of(
                        finding("metadata.missing", "en", Map.of("field", "agendaTitle.en")),
                        finding("metadata.missing", "en", Map.of("field", "jobNumber"))),
                "concordance",
                List.of()));

        assertThat(said(checks::printEmptyFacts))
                .containsExactly("Left empty until somebody fills it: job number, title of the agenda item (en)");
    }

    private static Map<String, Object> open(String language, String label, int position) {
        Map<String, Object> finding = finding("text.open-place", language, Map.of("kind", "typed", "text", "[TBC]"));
        finding.put("label", label);
        finding.put("position", position);
        return finding;
    }

    private static Map<String, Object> finding(String code, String language, Map<String, String> details) {
        return new LinkedHashMap<>(Map.of(
                "code", code, "severity", "error", "language", language, "message", "It is so.", "details", details));
    }

    private static List<String> said(Consumer<PrintStream> what) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        what.accept(new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8).lines().toList();
    }
}
