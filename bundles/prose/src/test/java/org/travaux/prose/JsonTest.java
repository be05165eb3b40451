package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.Invalid;

class JsonTest {
    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1.0, 1",
        "1e2, 100",
        "-0, 0",
        "0.1, 0.1",
        "123456789012, 123456789012",
        "1e21, 1e+21",
        "1.5e-9, 1.5e-9",
        "0.000001, 0.000001",
        "9007199254740993, 9007199254740992",
        "5e-324, 5e-324",
        "1e23, 1e+23",
        "-1.25, -1.25",
    })
    void writesNumbersAsJavaScriptDoes(String given, String written) {
        assertThat(Json.write(Json.parse(given))).isEqualTo(written);
    }

    @Test
    void keepsTheOrderOfKeys() {
        assertThat(Json.write(Json.parse("{\"b\":1,\"a\":[true,null,{}],\"c\":\"\"}")))
                .isEqualTo("{\"b\":1,\"a\":[true,null,{}],\"c\":\"\"}");
    }

    @Test
    void escapesOnlyWhatJavaScriptEscapes() {
        assertThat(Json.write("\"\\\n\u0001é\u2028\uD83D\uDD4A\uD83D"))
                .isEqualTo("\"\\\"\\\\\\n\\u0001é\u2028\uD83D\uDD4A\\ud83d\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,]", "{\"a\"}", "1 2", "nul", "'a'"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void refusesWhatIsTooDeep() {
        assertThatThrownBy(() -> Json.parse("[".repeat(1_000_000))).isInstanceOf(Invalid.class);
    }
}
