package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.Invalid;

class StepReaderTest {
    private final StepReader reader = new StepReader(Build.SCHEMA, new Limits(100_000, 3, 2, 2_000, 4, 50));

    @Test
    void readsWhatAnEditorSends() {
        assertThat(
                        reader.read(
                                "[{\"stepType\":\"replace\",\"from\":1,\"to\":2},{\"stepType\":\"docAttr\",\"attr\":\"part\",\"value\":\"I\"}]"))
                .containsExactly(new ReplaceStep(1, 2, Slice.EMPTY), new DocAttrStep("part", "I"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[3]",
                "[{}]",
                "[{\"stepType\":\"teleport\"}]",
                "[{\"stepType\":\"replace\",\"from\":1.5,\"to\":2}]",
                "[{\"stepType\":\"replace\",\"from\":-1,\"to\":2}]",
                "[{\"stepType\":\"replace\",\"from\":4294967297,\"to\":4294967298}]",
                "[{\"stepType\":\"replace\",\"from\":3,\"to\":2}]",
                "[{\"stepType\":\"replace\",\"from\":1,\"to\":2,\"slice\":{\"content\":[],\"openStart\":-1}}]",
                "[{\"stepType\":\"replace\",\"from\":1,\"to\":2,\"extra\":true}]",
                "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"paragraph\",\"attrs\":{\"colour\":\"red\"}}]}}]",
                "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[{\"type\":\"unknown\"}]}}]",
                "[{\"stepType\":\"addMark\",\"from\":1,\"to\":2,\"mark\":{\"type\":\"emphasis\",\"attrs\":{\"x\":1}}}]",
                "[{\"stepType\":\"attr\",\"pos\":1,\"attr\":\"colour\",\"value\":\"red\"}]",
                "[{\"stepType\":\"docAttr\",\"attr\":\"level\",\"value\":1}]",
                "[{\"stepType\":\"markSet\",\"steps\":[{\"stepType\":\"markSet\",\"steps\":[]}]}]",
            })
    void refusesWhatNoEditorSends(String message) {
        assertThatThrownBy(() -> reader.read(message)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesTooManySteps() {
        tooLarge("[" + "{\"stepType\":\"replace\",\"from\":1,\"to\":1},".repeat(3)
                + "{\"stepType\":\"replace\",\"from\":1,\"to\":1}]");
    }

    @Test
    void refusesALongMessageBeforeReadingIt() {
        tooLarge("[" + " ".repeat(100_000) + "]");
    }

    @Test
    void refusesALargeSlice() {
        tooLarge(replace("{\"type\":\"text\",\"text\":\"" + "é".repeat(1_000) + "\"}"));
    }

    @Test
    void refusesDeepNodes() {
        tooLarge(replace("{\"type\":\"quote\",\"content\":[".repeat(5) + "]}".repeat(5)));
    }

    @Test
    void refusesAMillionNestedNodes() {
        String bomb = replace("{\"type\":\"quote\",\"content\":[".repeat(100_000));

        assertThatThrownBy(() ->
                        new StepReader(Build.SCHEMA, new Limits(10_000_000, 500, 1000, 262_144, 32, 4096)).read(bomb))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void refusesALongAttribute() {
        tooLarge("[{\"stepType\":\"docAttr\",\"attr\":\"part\",\"value\":\"" + "x".repeat(60) + "\"}]");
    }

    @Test
    void refusesALargeMarkSet() {
        String mark = "{\"stepType\":\"addMark\",\"from\":1,\"to\":2,\"mark\":{\"type\":\"strong\"}}";
        tooLarge("[{\"stepType\":\"markSet\",\"steps\":[" + mark + "," + mark + "," + mark + "]}]");
    }

    private static String replace(String content) {
        return "[{\"stepType\":\"replace\",\"from\":1,\"to\":1,\"slice\":{\"content\":[" + content + "]}}]";
    }

    private void tooLarge(String message) {
        assertThatThrownBy(() -> reader.read(message))
                .isInstanceOfSatisfying(
                        Invalid.class, refusal -> assertThat(refusal.code()).isEqualTo("step.too-large"));
    }
}
