package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.travaux.base.Language;
import org.travaux.testing.VeraPdf;

class ConformanceTest {
    @ParameterizedTest
    @MethodSource("org.travaux.render.pdf.internal.Rendered#languages")
    void veraPdfAcceptsPdfA2a(Language language) throws Exception {
        assertThat(VeraPdf.failuresOfPdfA2a(Rendered.in(language).bytes())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.travaux.render.pdf.internal.Rendered#languages")
    void veraPdfAcceptsPdfUa1(Language language) throws Exception {
        assertThat(VeraPdf.failuresOfPdfUa1(Rendered.in(language).bytes())).isEmpty();
    }
}
