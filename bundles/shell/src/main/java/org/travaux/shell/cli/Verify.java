package org.travaux.shell.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.travaux.base.DomainException;
import org.travaux.packaging.Verification;
import org.travaux.packaging.VerificationReport;
import org.travaux.packaging.VerificationReport.PartFinding;
import org.travaux.packaging.VerificationReport.PartSignature;
import org.travaux.packaging.VerificationReport.Verdict;
import org.travaux.signature.SignatureReport;
import org.travaux.signature.TrustAnchors;

/**
 * {@code travaux verify}: checks a package or a signed PDF with no server and no network. Exit 0 valid, 1 broken, 2 not
 * readable, 3 intact but signed under an authority that nobody here trusts.
 */
public final class Verify {
    private static final long LARGEST = 256L << 20;

    private final PrintStream out;

    private Verify(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(new Verify(out).run(List.of(arguments)));
        } catch (DomainException | IOException e) {
            System.err.println("travaux: " + e.getMessage());
            System.exit(2);
        } catch (RuntimeException | Error e) { // the top of the program: a defect here must not look like a broken file
            System.err.println("travaux: The file could not be verified.");
            e.printStackTrace();
            System.exit(2);
        }
    }

    private int run(List<String> arguments) throws IOException {
        List<String> rest = new ArrayList<>(arguments);
        Optional<Path> trust = option(rest, "--trust");
        Optional<Path> data = option(rest, "--data");
        if (rest.size() != 1) {
            System.err.println("travaux: usage: travaux verify [--trust PEM] [--data DIR] FILE");
            return 2;
        }
        Path file = Path.of(rest.get(0));
        if (!Files.isReadable(file) || Files.isDirectory(file) || Files.size(file) > LARGEST) {
            System.err.println("travaux: The file " + file + " cannot be read.");
            return 2;
        }
        Verification verification = ServiceLoader.load(Verification.class, Verify.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the distribution holds no verifier"));
        VerificationReport report = verification.verify(Files.readAllBytes(file), anchors(trust, data));
        print(file, report);
        return switch (report.verdict()) {
            case VALID -> 0;
            case BROKEN -> 1;
            case UNREADABLE -> 2;
            case UNTRUSTED -> 3;
        };
    }

    private static Optional<Path> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 >= arguments.size()) {
            return Optional.empty();
        }
        arguments.remove(at);
        return Optional.of(Path.of(arguments.remove(at)));
    }

    /** Trust comes from the person who asks, never from the file. */
    private static TrustAnchors anchors(Optional<Path> trust, Optional<Path> data) throws IOException {
        TrustAnchors anchors = new TrustAnchors(List.of());
        if (trust.isPresent()) {
            anchors = anchors.and(read(trust.get()));
        }
        Optional<Path> own = data.map(dir -> dir.resolve("data/keys/trust.pem")).filter(Files::isReadable);
        return trust.isEmpty() && own.isPresent() ? anchors.and(read(own.get())) : anchors;
    }

    private static TrustAnchors read(Path pem) throws IOException {
        return TrustAnchors.ofPem(Files.readString(pem, StandardCharsets.ISO_8859_1));
    }

    private void print(Path file, VerificationReport report) {
        out.println(file.getFileName() + ": " + sentence(report.verdict()));
        if (report.demonstration()) {
            out.println("  DEMONSTRATION: the signer is no official authority.");
        }
        for (PartFinding finding : report.findings()) {
            out.println("  broken: " + finding.part() + " - " + finding.message() + " [" + finding.code() + "]");
        }
        for (PartSignature signature : report.signatures()) {
            print(signature);
        }
        report.manifest()
                .ifPresent(
                        manifest -> out.println("  made " + manifest.get("madeAt") + " by " + manifest.get("madeBy")));
    }

    private void print(PartSignature signature) {
        SignatureReport report = signature.report();
        out.println("  " + signature.part() + ": "
                + report.verdict().name().toLowerCase(java.util.Locale.ROOT)
                + ", signed by " + (report.signer().isEmpty() ? "nobody that can be read" : report.signer())
                + report.level().map(level -> ", level " + level).orElse("")
                + report.claimed().map(time -> ", at " + time).orElse("")
                + report.stamped().map(time -> ", time-stamped " + time).orElse("")
                + report.stampedBy().map(by -> " by " + by).orElse(""));
        if (report.verdict() != SignatureReport.Verdict.VALID) {
            report.remarks().stream().limit(5).forEach(remark -> out.println("    " + remark));
        } else {
            report.remarks().stream()
                    .filter(remark -> remark.contains("revocation data"))
                    .limit(1)
                    .forEach(remark -> out.println("    " + remark));
        }
    }

    private static String sentence(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "valid. Everything in it is as it was signed.";
            case BROKEN -> "BROKEN. It was changed after it was signed.";
            case UNREADABLE -> "not readable. This is neither a PDF nor a package.";
            case UNTRUSTED -> "intact, but nobody here trusts the authority it was signed under.";
        };
    }
}
