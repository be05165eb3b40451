package org.travaux.editorial;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.travaux.base.BlockId;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.DocumentType;
import org.travaux.document.TextSchema;
import org.travaux.prose.Json;
import org.travaux.prose.Node;

/** Holds the apparatus to the cases that the editor's implementation is held to as well. */
class ApparatusTest {
    @TestFactory
    Stream<DynamicTest> agreesWithTheSharedCases() throws IOException {
        return cases().map(shared -> DynamicTest.dynamicTest((String) shared.get("name"), () -> check(shared)));
    }

    private static void check(Map<String, Object> shared) {
        Node tree = TextSchema.schema().nodeFromJson(shared.get("tree"));
        tree.check();

        Apparatus apparatus = Apparatus.of(
                tree, Language.of((String) shared.get("language")), DocumentType.of((String) shared.get("type")));

        assertThat(plain(apparatus.labels())).isEqualTo(shared.get("labels"));
        assertThat(plain(apparatus.closings())).isEqualTo(shared.get("closings"));
        assertThat(apparatus.noteMarks()).isEqualTo(shared.get("noteMarks"));
        assertThat(apparatus.noteFirst()).isEqualTo(shared.get("noteFirst"));
        if (shared.containsKey("names")) {
            assertThat(plain(apparatus.names())).isEqualTo(shared.get("names"));
        }
        if (shared.get("text") instanceof Map<?, ?> texts) {
            Map<BlockId, Blocks.Block> blocks = Blocks.byId(tree);
            texts.forEach((id, text) -> assertThat(apparatus.displayText(
                            blocks.get(new BlockId((String) id)).node()))
                    .isEqualTo(text));
        }
    }

    private static Map<String, String> plain(Map<BlockId, String> values) {
        Map<String, String> plain = new LinkedHashMap<>();
        values.forEach((id, value) -> plain.put(id.value(), value));
        return plain;
    }

    private static Stream<Map<String, Object>> cases() throws IOException {
        try (InputStream in = ApparatusTest.class.getResourceAsStream("/apparatus-cases.json")) {
            return ((List<?>) Json.parse(new String(in.readAllBytes(), UTF_8)))
                    .stream().map(item -> Json.asObject((Map<?, ?>) item));
        }
    }
}
