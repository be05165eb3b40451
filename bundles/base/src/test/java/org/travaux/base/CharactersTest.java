package org.travaux.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Décide de poursuivre l’examen de la question ;",
                "постановляет\tпродолжить\r\nрассмотрение",
                "يقرر \u200Fأن",
                "决定继续审议 \uD840\uDC0B",
                "\uD83D\uDC68\u200D\uD83D\uDC69",
                "\uE000 \u00A0\u00AD\uFEFF"
            })
    void ofLanguagesAreText(String text) {
        assertThat(Characters.areText(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 0xB, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF})
    void thatAreNoneAreFound(int point) {
        String text = "a" + Character.toString(point) + "b";

        assertThat(Characters.firstForbidden(text)).hasValue(point);
    }

    @Test
    void cutInHalfAreFound() {
        assertThat(Characters.areText("a\uD83D")).isFalse();
        assertThat(Characters.areText("\uDC68b")).isFalse();
        assertThat(Characters.areText("\uDC68\uD83D")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u202E",
                "\u200B\u2060",
                "\u3164",
                "\u0301",
                "a\nb",
                "a\u2028b",
                "a\u0000",
                "abcdefghijk"
            })
    void thatNobodyCanReadInALineAreNoLine(String line) {
        assertThat(Characters.areLine(line, 10)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "\u200Fأ", "§", "e\u0301", "abcdefghij"})
    void ofOneLineAreALine(String line) {
        assertThat(Characters.areLine(line, 10)).isTrue();
    }
}
