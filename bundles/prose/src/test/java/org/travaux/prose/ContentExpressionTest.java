package org.travaux.prose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.travaux.prose.Build.SCHEMA;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.Invalid;

class ContentExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "paragraph?, '', true",
        "paragraph+, '', false",
        "paragraph+, paragraph paragraph, true",
        "heading paragraph*, heading, true",
        "heading paragraph*, paragraph, false",
        "'heading{2}', heading heading, true",
        "'heading{2}', heading, false",
        "'rule{1,2}', rule rule, true",
        "'rule{1,2}', rule rule rule, false",
        "'rule{2,}', rule rule rule, true",
        "(heading | rule)+ paragraph, rule heading paragraph, true",
        "(heading | rule)+ paragraph, rule heading, false",
        "prosaic+, paragraph heading, true",
        "prosaic+, rule, false",
    })
    void allowsWhatItSays(String expression, String children, boolean allowed) {
        ContentMatch match = parse(expression);
        for (String child : children.isBlank() ? new String[0] : children.split(" ")) {
            match = match.matchType(SCHEMA.nodeType(child)).orElse(null);
            if (match == null) {
                break;
            }
        }

        assertThat(match != null && match.validEnd()).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "paragraph (",
                "paragraph )",
                "paragraph{x}",
                "paragraph{1",
                "| paragraph",
                "paragraph text",
                "symbol",
                "text"
            })
    void refusesWhatMakesNoSense(String expression) {
        assertThatThrownBy(() -> parse(expression)).isInstanceOf(Invalid.class);
    }

    @Test
    void withoutContentIsALeaf() {
        assertThat(parse(" ")).isSameAs(ContentMatch.EMPTY);
    }

    private static ContentMatch parse(String expression) {
        return ContentExpression.parse(
                expression,
                SCHEMA.nodeTypes().stream()
                        .collect(
                                java.util.LinkedHashMap::new,
                                (types, type) -> types.put(type.name(), type),
                                java.util.Map::putAll));
    }
}
