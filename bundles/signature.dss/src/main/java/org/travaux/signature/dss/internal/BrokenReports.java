package org.travaux.signature.dss.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.SignatureReport.Verdict;

/** Reports on signatures that do not hold, or not without a word. */
final class BrokenReports {
    private BrokenReports() {}

    /** Returns the report of a signature of which nothing can be read. */
    static SignatureReport broken(String why) {
        return new SignatureReport(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Verdict.BROKEN,
                List.of(why),
                false);
    }

    /** Returns the report with another verdict, and its reason before all other remarks. */
    static SignatureReport brokenBecause(String why, SignatureReport report) {
        List<String> remarks = new ArrayList<>(report.remarks());
        remarks.remove(why);
        remarks.add(0, why);
        return with(Verdict.BROKEN, remarks, report);
    }

    /** Returns the report with another verdict and other remarks. */
    static SignatureReport with(Verdict verdict, List<String> remarks, SignatureReport report) {
        return new SignatureReport(
                report.signer(),
                report.issuer(),
                report.certificate(),
                report.level(),
                report.claimed(),
                report.stamped(),
                report.stampedBy(),
                verdict,
                remarks,
                report.demonstration());
    }
}
