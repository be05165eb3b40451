package org.travaux.shell.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.PartFinding;
import org.travaux.packaging.VerificationReport.PartSignature;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.signature.SignatureReport;

/** Says in plain lines what a verification found: the verdict, every broken part, every signature, and what is not known. */
final class ReportPrinter {
    private static final String WARNING = "Warning: ";

    private final PrintStream out;

    ReportPrinter(PrintStream out) {
        this.out = out;
    }

    void print(String file, VerificationReport report) {
        out.println(file + ": " + sentence(report.verdict()));
        if (report.demonstration()) {
            out.println("  DEMONSTRATION: signed by an authority that Travaux made for trying out, not by an"
                    + " organization.");
        }
        for (PartFinding finding : report.findings()) {
            out.println("  broken: " + finding.part() + " - " + finding.message() + " [" + finding.code() + "]");
        }
        report.signatures().forEach(this::print);
        warnings(report).forEach(warning -> out.println("  note: " + warning));
        report.manifest().ifPresent(this::print);
    }

    private void print(PartSignature signature) {
        SignatureReport report = signature.report();
        out.println("  " + signature.part() + ": "
                + report.verdict().name().toLowerCase(Locale.ROOT)
                + ", signed by " + (report.signer().isEmpty() ? "nobody that can be read" : report.signer())
                + report.level().map(level -> ", level " + level).orElse("")
                + report.claimed().map(time -> ", at " + time).orElse("")
                + report.stamped().map(time -> ", time-stamped " + time).orElse("")
                + report.stampedBy().map(by -> " by " + by).orElse(""));
        if (report.verdict() != SignatureReport.Verdict.VALID) {
            report.remarks().stream()
                    .filter(remark -> !remark.startsWith(WARNING))
                    .limit(5)
                    .forEach(remark -> out.println("    " + remark));
        }
    }

    /** What is doubtful of several signatures is said once. */
    private static List<String> warnings(VerificationReport report) {
        List<String> said = new ArrayList<>();
        for (PartSignature signature : report.signatures()) {
            for (String remark : signature.report().remarks()) {
                if (remark.contains("No revocation data")) {
                    said.add("No revocation data is inside: whether a certificate was revoked is not known here.");
                }
            }
        }
        return said.stream().distinct().toList();
    }

    private void print(Map<String, Object> manifest) {
        if (manifest.get("revision") instanceof Map<?, ?> revision) {
            out.println("  revision: " + revision.get("name") + ", frozen " + revision.get("frozenAt") + " by "
                    + revision.get("frozenBy"));
        }
        out.println("  made " + manifest.get("madeAt") + " by " + manifest.get("madeBy"));
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "valid. Everything in it is as it was signed.";
            case BROKEN -> "BROKEN. It is not as it was signed.";
            case UNREADABLE -> "not readable. This is neither a PDF nor a package.";
            case UNTRUSTED -> "intact, but nobody here trusts the authority it was signed under.";
        };
    }
}
