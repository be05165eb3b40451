package org.travaux.render.pdf.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.travaux.base.Language;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

class ConformanceTest {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("org.travaux.render.pdf.internal.Rendered#languages")
    void veraPdfAcceptsPdfA2a(Language language) throws Exception {
        assertThat(failures(language, PDFAFlavour.PDFA_2_A)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.travaux.render.pdf.internal.Rendered#languages")
    void veraPdfAcceptsPdfUa1(Language language) throws Exception {
        assertThat(failures(language, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    private static TreeSet<String> failures(Language language, PDFAFlavour flavour) throws Exception {
        TreeSet<String> failures = new TreeSet<>();
        ByteArrayInputStream file =
                new ByteArrayInputStream(Rendered.in(language).bytes());
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.add(assertion.getRuleId().getClause() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext());
                }
            }
            assertThat(result.getTotalAssertions()).isGreaterThan(1000);
            assertThat(result.isCompliant() || !failures.isEmpty()).isTrue();
        }
        return failures;
    }
}
