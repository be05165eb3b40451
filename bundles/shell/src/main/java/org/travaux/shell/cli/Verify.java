package org.travaux.shell.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.travaux.base.DomainException;
import org.travaux.packaging.Verification;
import org.travaux.packaging.VerificationReport;
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
        } catch (OutOfMemoryError e) {
            System.err.println(
                    "travaux: The file needs more memory than there is; give more with TRAVAUX_VERIFY_HEAP=4g.");
            System.exit(2);
        } catch (RuntimeException | Error e) { // the top of the program: a defect here must not look like a broken file
            System.err.println("travaux: The file could not be verified.");
            e.printStackTrace();
            System.exit(2);
        }
    }

    private int run(List<String> arguments) throws IOException {
        List<String> rest = new ArrayList<>(arguments);
        List<Path> trusted = option(rest, "--trust");
        List<Path> data = option(rest, "--data");
        if (rest.size() != 1 || rest.get(0).startsWith("--")) {
            System.err.println("travaux: usage: travaux verify [--trust PEM] [--data DIR] FILE");
            return 2;
        }
        Path file = Path.of(rest.get(0));
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IOException("The file " + file + " cannot be read.");
        }
        if (Files.size(file) > LARGEST) {
            throw new IOException("The file " + file + " has " + (Files.size(file) >> 20) + " MB; at most "
                    + (LARGEST >> 20) + " MB can be verified.");
        }
        Verification verification = ServiceLoader.load(Verification.class, Verify.class.getClassLoader())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the distribution holds no verifier"));
        VerificationReport report = verification.verify(Files.readAllBytes(file), anchors(trusted, data));
        new ReportPrinter(out).print(file.getFileName().toString(), report);
        return switch (report.verdict()) {
            case VALID -> 0;
            case BROKEN -> 1;
            case UNREADABLE -> 2;
            case UNTRUSTED -> 3;
        };
    }

    private static List<Path> option(List<String> arguments, String name) {
        List<Path> values = new ArrayList<>();
        for (int at = arguments.indexOf(name); at >= 0 && at + 1 < arguments.size(); at = arguments.indexOf(name)) {
            arguments.remove(at);
            values.add(Path.of(arguments.remove(at)));
        }
        return values;
    }

    /** Trust comes from the person who asks, never from the file: certificates named, and those a house of theirs keeps. */
    private static TrustAnchors anchors(List<Path> trusted, List<Path> data) throws IOException {
        TrustAnchors anchors = new TrustAnchors(List.of());
        for (Path pem : trusted) {
            anchors = anchors.and(read(pem));
        }
        for (Path folder : data) {
            if (!Files.isDirectory(folder)) {
                throw new IOException("There is no folder " + folder + ".");
            }
            Path own = folder.resolve("data/keys/trust.pem");
            anchors = Files.isReadable(own) ? anchors.and(read(own)) : anchors;
        }
        return anchors;
    }

    private static TrustAnchors read(Path pem) throws IOException {
        if (!Files.isReadable(pem) || Files.isDirectory(pem)) {
            throw new IOException("The certificates in " + pem + " cannot be read.");
        }
        return TrustAnchors.ofPem(Files.readString(pem, StandardCharsets.ISO_8859_1));
    }
}
