package org.travaux.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.document.Trees.SCHEMA;
import static org.travaux.document.Trees.doc;
import static org.travaux.document.Trees.line;
import static org.travaux.document.Trees.para;
import static org.travaux.document.Trees.title;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.travaux.base.BlockId;
import org.travaux.prose.Node;

class UnitTest {
    private static Node note(String id, String words) {
        return SCHEMA.node(SCHEMA.nodeType("footnote"), Map.of("id", id), List.of(SCHEMA.text(words)), List.of());
    }

    private static Node text(Node... notes) {
        return doc(
                title("t", "Peace"),
                para(
                        "p",
                        Stream.concat(line("Notes").stream(), Stream.of(notes)).toList()));
    }

    private static Optional<String> counterpart(String note, Node source, Node target) {
        Unit unit = Unit.byId(source).get(new BlockId(note));
        return unit.counterpartIn(Unit.byId(target)).map(Unit::words);
    }

    @Test
    void aNoteIsTranslatedByTheOneWithItsIdElseByTheOneInItsPlace() {
        Node source = text(note("a", "first"), note("b", "second"));

        assertThat(counterpart("b", source, text(note("b", "второе"), note("a", "первое"))))
                .contains("второе");
        assertThat(counterpart("b", source, text(note("x", "первое"), note("y", "второе"))))
                .contains("второе");
    }

    @Test
    void aNewNoteBeforeAnotherIsNotTranslatedByThatOnesTranslation() {
        Node source = text(note("new", "first"), note("old", "second"));

        assertThat(counterpart("new", source, text(note("old", "второе")))).isEmpty();
        assertThat(counterpart("old", source, text(note("old", "второе")))).contains("второе");
    }
}
