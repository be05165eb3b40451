package org.travaux.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SortedSet;
import java.util.TreeSet;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF, the judge of PDF/A and PDF/UA. Who asks it depends on it: it cannot lie on a class path with DSS. */
public final class VeraPdf {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    /** Fewer than these were looked at in no document of ours: a judge that saw nothing accepts everything. */
    private static final int LOOKED_AT = 1000;

    private VeraPdf() {}

    /** Returns what a PDF fails of PDF/A-2a. */
    public static SortedSet<String> failuresOfPdfA2a(byte[] pdf) throws IOException, VeraPDFException {
        return failures(pdf, PDFAFlavour.PDFA_2_A);
    }

    /** Returns what a PDF fails of PDF/UA-1. */
    public static SortedSet<String> failuresOfPdfUa1(byte[] pdf) throws IOException, VeraPDFException {
        return failures(pdf, PDFAFlavour.PDFUA_1);
    }

    private static SortedSet<String> failures(byte[] pdf, PDFAFlavour flavour) throws IOException, VeraPDFException {
        SortedSet<String> failures = new TreeSet<>();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour)) {
            ValidationResult result =
                    Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            for (TestAssertion assertion : result.getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    failures.add(assertion.getRuleId().getClause() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext());
                }
            }
            assertThat(result.getTotalAssertions()).isGreaterThan(LOOKED_AT);
            assertThat(result.isCompliant() || !failures.isEmpty()).isTrue();
        }
        return failures;
    }
}
