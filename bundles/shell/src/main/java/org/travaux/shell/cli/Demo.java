package org.travaux.shell.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code travaux demo}: goes the main job once through the public API of a running product: a dossier, its texts imported,
 * frozen, rendered, signed, sealed and verified; with the sample, or with files of the person's own.
 *
 * <p>Exit 0: every document has a verified package; 1: one was refused it, and what stands in the way was named; 2: the files
 * cannot be used, one sentence says why, and nothing was begun.
 */
public final class Demo {
    private final PrintStream out;
    private final Options options;

    /** Where the product is, and what to take. */
    record Options(String url, Path data, Path samples, boolean onlyRead, List<Path> files) {
        static Options of(List<String> arguments) {
            List<String> rest = new ArrayList<>(arguments);
            boolean onlyRead = rest.remove("--only-read");
            String url = option(rest, "--url").orElse("http://127.0.0.1:8181");
            Path data = Path.of(option(rest, "--data").orElse(".travaux"));
            Path samples = Path.of(option(rest, "--samples").orElse("samples"));
            return new Options(
                    url, data, samples, onlyRead, rest.stream().map(Path::of).toList());
        }

        private static Optional<String> option(List<String> arguments, String name) {
            int at = arguments.indexOf(name);
            if (at < 0 || at + 1 >= arguments.size()) {
                return Optional.empty();
            }
            arguments.remove(at);
            return Optional.of(arguments.remove(at));
        }
    }

    private Demo(PrintStream out, Options options) {
        this.out = out;
        this.options = options;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            System.exit(new Demo(out, Options.of(List.of(arguments))).run());
        } catch (Api.Refused e) {
            System.err.println("travaux: " + e.getMessage());
            System.exit(1);
        } catch (Unusable | IOException e) {
            System.err.println("travaux: " + e.getMessage());
            System.exit(2);
        }
    }

    private int run() throws IOException {
        List<DocumentFiles> documents = documents();
        if (options.onlyRead()) {
            return 0;
        }
        try (People people = People.arrive(options.url(), options.data())) {
            return run(documents, people);
        }
    }

    private int run(List<DocumentFiles> documents, People people) throws IOException {
        // Whoever the job needs is asked for first, so that nothing is begun without them.
        people.as("coordinator");
        people.as("clerk");
        DossierJob job = new DossierJob(people, out);
        List<String> refused = new ArrayList<>();
        for (DocumentFiles document : documents) {
            if (!job.run(document, options.data().resolve("packages"))) {
                refused.add(document.title());
            }
            out.println();
        }
        out.println("Open " + options.url() + "/ and sign in as:");
        people.signIns().forEach((role, signIn) -> out.printf("  %-11s %s%n", role, signIn));
        refused.forEach(title -> System.err.println("travaux: There is no package of \"" + title + "\"."));
        return refused.isEmpty() ? 0 : 1;
    }

    private List<DocumentFiles> documents() throws IOException {
        return options.files().isEmpty()
                ? DocumentFiles.of(samples()).stream()
                        .map(sample -> sample.titled("Anniversaries 2027 (sample)"))
                        .toList()
                : DocumentFiles.of(options.files());
    }

    private List<Path> samples() throws IOException {
        try (Stream<Path> files = Files.list(options.samples())) {
            return files.filter(f -> f.toString().endsWith(".akn.xml")).sorted().toList();
        }
    }

    /** One person of the demonstration. */
    record SignIn(String login, String password) {
        static SignIn fresh(String login) {
            byte[] random = new byte[9];
            new java.security.SecureRandom().nextBytes(random);
            return new SignIn(
                    login, java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        }

        Map<String, Object> account(String name) {
            return Map.of("login", login, "name", name, "administrator", false, "password", password);
        }
    }
}
