package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class LineEndsTest {
    /** Shows with a bar where a line may end. */
    private static String shown(String text, Locale locale) {
        StringBuilder out = new StringBuilder();
        java.util.BitSet ends = LineEnds.of(text, locale);
        for (int i = 0; i < text.length(); i++) {
            out.append(i > 0 && ends.get(i) ? "|" : "").append(text.charAt(i));
        }
        return out.toString();
    }

    @Test
    void comeAfterWordsAndHyphens() {
        assertThat(shown("The Counter-Terrorism Strategy", Locale.ENGLISH))
                .isEqualTo("The |Counter-|Terrorism |Strategy");
    }

    @Test
    void leaveADayWithItsMonth() {
        assertThat(shown("of 18 November 2024 and", Locale.ENGLISH)).isEqualTo("of |18 November |2024 |and");
        assertThat(shown("от 18 ноября 2024 года", Locale.forLanguageTag("ru"))).isEqualTo("от |18 ноября |2024 |года");
    }

    @Test
    void leaveANumberWithWhatItCounts() {
        assertThat(shown("vol. 1833, No. 31363", Locale.ENGLISH)).isEqualTo("vol. 1833, |No. 31363");
        assertThat(shown("Ends in Minsk. 5 States", Locale.ENGLISH)).isEqualTo("Ends |in |Minsk. |5 States");
    }

    @Test
    void leaveSymbolsAndRangesWhole() {
        assertThat(shown("in A/RES/79/10 for 2021–2025", Locale.ENGLISH)).isEqualTo("in |A/RES/79/10 |for |2021–2025");
    }

    @Test
    void neverComeAtAnApostrophe() {
        assertThat(shown("de l’Organisation", Locale.FRENCH)).isEqualTo("de |l’Organisation");
    }

    @Test
    void comeBetweenIdeographsButNotBeforeTheirPunctuation() {
        assertThat(shown("大会，和平", Locale.CHINESE)).isEqualTo("大|会，|和|平");
    }
}
