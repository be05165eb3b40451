package org.travaux.shell.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.PartFinding;
import org.travaux.packaging.VerificationReport.PartSignature;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.signature.SignatureLevel;
import org.travaux.signature.SignatureReport;

/**
 * Says in plain lines what a verification found, in the words of the page that anybody can open: the verdict, every broken
 * part, whose seal it is and on whose word, each signature, and what is not known. Nothing is said twice.
 */
final class ReportPrinter {
    private static final String WARNING = "Warning: ";

    private final PrintStream out;

    ReportPrinter(PrintStream out) {
        this.out = out;
    }

    void print(String file, VerificationReport report) {
        out.println(file + ": " + sentence(report.verdict()));
        if (report.demonstration()) {
            out.println("  Demonstration: signed by an authority that Travaux made for trying out, not by an"
                    + " organization.");
        }
        if (report.verdict() == Verdict.UNREADABLE) {
            return;
        }
        printBroken(report.findings());
        report.manifest().ifPresent(this::printManifest);
        printTrust(report);
        report.record().ifPresent(record -> printRecord(record, report.findings()));
        printSignatures(report.signatures());
        printRemarks(report);
    }

    /** Every part once, with all that happened to it. */
    private void printBroken(List<PartFinding> findings) {
        Map<String, List<PartFinding>> parts = new LinkedHashMap<>();
        findings.forEach(finding ->
                parts.computeIfAbsent(finding.part(), part -> new ArrayList<>()).add(finding));
        parts.forEach((part, found) -> out.println("  Broken: " + part + ": "
                + String.join(" ", distinct(found, PartFinding::message)) + " ["
                + String.join(", ", distinct(found, PartFinding::code)) + "]"));
    }

    private void printManifest(Map<String, Object> manifest) {
        Map<?, ?> document = map(manifest.get("document"));
        String symbol = Objects.toString(map(document.get("metadata")).get("symbol"), "");
        line("Document", (symbol + " (" + document.get("type") + ")").strip());
        Map<?, ?> revision = map(manifest.get("revision"));
        line(
                "Revision",
                revision.get("name") + ", frozen " + revision.get("frozenAt") + " by " + revision.get("frozenBy"));
        line("Sealed", "by " + manifest.get("madeBy") + ", " + manifest.get("madeAt"));
        List<String> languages = new ArrayList<>();
        new TreeMap<>(map(manifest.get("languages")))
                .forEach((tag, facts) ->
                        languages.add(tag + " (" + plural(number(map(facts).get("pages")), "page") + ")"));
        line("Languages", String.join(", ", languages));
        line("Rendered with", Objects.toString(manifest.get("rendererVersion"), ""));
    }

    private void printTrust(VerificationReport report) {
        List<SignatureReport> signatures =
                report.signatures().stream().map(PartSignature::report).toList();
        if (signatures.isEmpty()) {
            return;
        }
        line("Signed by", said(signatures, signature -> Optional.of(signature.signer())));
        line("Under the authority of", said(signatures, SignatureReport::issuer) + trust(report.verdict()));
        String stamps = said(signatures, SignatureReport::stampedBy);
        line("Time stamps by", stamps.isEmpty() ? "nobody: the times are the signer's word" : stamps);
        distinct(signatures, SignatureReport::level).forEach(level -> line("Level", level(level)));
        line("Revocation", revocation(signatures));
    }

    private static String trust(Verdict verdict) {
        return switch (verdict) {
            case VALID -> " (trusted here)";
            case UNTRUSTED -> " (nobody here trusts it)";
            default -> " (says nothing: the file was changed)";
        };
    }

    private static String level(Optional<SignatureLevel> level) {
        return level.map(reached -> reached
                        + switch (reached) {
                            case B -> ", a signature; its time is the signer's word";
                            case T -> ", a time-stamping authority vouches for the time";
                            case LT -> ", all that is needed to check revocation is inside";
                            case LTA -> ", an archive time stamp protects all that is inside";
                        })
                .orElse("none that is known");
    }

    private static String revocation(List<SignatureReport> signatures) {
        long inside = signatures.stream()
                .filter(signature -> signature
                        .level()
                        .filter(level -> level.compareTo(SignatureLevel.LT) >= 0)
                        .isPresent())
                .count();
        if (inside == signatures.size()) {
            return "the data is inside: no certificate was revoked when it was signed";
        }
        return inside == 0
                ? "no revocation data is inside: whether a certificate was revoked is not known here"
                : "the data is inside " + inside + " of " + signatures.size()
                        + " signatures; of the others it is not known here";
    }

    private void printRecord(VerificationReport.RecordExtract record, List<PartFinding> findings) {
        boolean holds = findings.stream().noneMatch(finding -> finding.part().startsWith("audit"));
        String entries = record.entries() == 1 ? "1 entry" : record.entries() + " entries";
        line(
                "Record of the dossier",
                entries + ", " + record.shown() + " of them about this document"
                        + (holds ? "; the chain holds" : "; the chain does not hold"));
    }

    private void printSignatures(List<PartSignature> signatures) {
        if (!signatures.isEmpty()) {
            out.println("  " + plural(signatures.size(), "signature") + ":");
        }
        boolean one =
                distinct(signatures, signature -> signature.report().signer()).size() == 1;
        for (PartSignature signature : signatures) {
            SignatureReport report = signature.report();
            String signer = report.signer().isEmpty() ? "nobody that can be read" : report.signer();
            out.println("    " + signature.part() + ": "
                    + report.verdict().name().toLowerCase(Locale.ROOT)
                    + (one ? "" : ", signed by " + signer)
                    + report.level().map(level -> ", level " + level).orElse("")
                    + report.claimed().map(time -> ", at " + time).orElse("")
                    + report.stamped().map(time -> ", time-stamped " + time).orElse(""));
        }
    }

    /** Why signatures are not valid, once each; what is said of a broken part is not said again. */
    private void printRemarks(VerificationReport report) {
        List<String> known = distinct(report.findings(), PartFinding::message);
        report.signatures().stream()
                .map(PartSignature::report)
                .filter(signature -> signature.verdict() != SignatureReport.Verdict.VALID)
                .flatMap(signature -> signature.remarks().stream())
                .filter(remark -> !remark.startsWith(WARNING) && !known.contains(remark))
                .distinct()
                .forEach(remark -> out.println("  Note: " + remark));
    }

    private void line(String name, String value) {
        if (!value.isEmpty()) {
            out.println("  " + name + ": " + value);
        }
    }

    private static <T> String said(List<T> items, Function<T, Optional<String>> of) {
        return String.join(
                "; ",
                distinct(items, item -> of.apply(item).orElse("")).stream()
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    private static <T, R> List<R> distinct(List<T> items, Function<T, R> of) {
        return items.stream().map(of).distinct().toList();
    }

    private static String plural(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }

    private static long number(Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "Valid: every part is as it was signed.";
            case BROKEN -> "Broken: not as it was signed.";
            case UNREADABLE -> "This file is neither a package nor a signed PDF that can be read.";
            case UNTRUSTED -> "Intact, but signed under an authority that nobody here trusts.";
        };
    }
}
