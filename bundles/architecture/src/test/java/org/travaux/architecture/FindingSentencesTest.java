package org.travaux.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.document.spi.Renderer;
import org.travaux.editorial.Form;
import org.travaux.editorial.Masthead;
import org.travaux.prose.Json;
import org.travaux.translation.Concordance;

/** The interface speaks of findings in its own languages: it has a sentence for each code, and for no other. */
class FindingSentencesTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void areThereForEveryCode(String language) throws IOException {
        Set<String> codes = new TreeSet<>(Form.codes());
        codes.addAll(Concordance.codes());
        codes.add(Renderer.NO_GLYPH);

        assertThat(messages(language, "findings"))
                .isEqualTo(codes.stream().map(code -> code.replace('.', '-')).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru"})
    void nameEveryFormulaThatMayBeUnconfirmed(String language) throws IOException {
        Set<String> formulae;
        try (InputStream in = Form.class.getResourceAsStream("forms.json")) {
            Object masthead =
                    Json.parseObject(new String(in.readAllBytes(), UTF_8)).get("masthead");
            formulae = new TreeSet<>(Json.asObject((Map<?, ?>) masthead).keySet());
        }
        formulae.add(Masthead.APPARATUS);
        formulae.add(Masthead.NO_FORMULAE);

        assertThat(messages(language, "formulae")).isEqualTo(formulae);
    }

    /** A sentence for one kind of a finding, such as {@code text-open-place_typed}, is one more of its code. */
    private static Set<String> messages(String language, String part) throws IOException {
        Path file = Path.of("../web/src/i18n/messages." + language + ".json");
        Object messages = Json.parseObject(Files.readString(file)).get(part);
        return Json.asObject((Map<?, ?>) messages).keySet().stream()
                .map(key -> key.replaceFirst("_.*", ""))
                .collect(Collectors.toSet());
    }
}
