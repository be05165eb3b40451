package org.travaux.shell.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.travaux.prose.Json;

/** Takes one dossier the whole way. */
final class DossierJob {
    private static final long POLL_MILLIS = 250;

    private final People people;
    private final PrintStream out;

    DossierJob(People people, PrintStream out) {
        this.people = people;
        this.out = out;
    }

    /**
     * Imports the files as languages of one document, freezes, packages and verifies it.
     *
     * @param packages the folder the package is written to
     * @param reuse whether a dossier of this title that is there already is taken
     * @return whether a valid package was made
     */
    boolean run(String title, List<Path> files, Path packages, boolean reuse) throws IOException {
        Api coordinator = people.as("coordinator");
        Optional<Map<String, Object>> known = reuse
                ? coordinator.list("/dossiers").stream()
                        .filter(d -> d.get("title").equals(title))
                        .findFirst()
                : Optional.empty();
        Map<String, Object> dossier = known.isPresent() ? known.get() : open(coordinator, title);
        String id = (String) dossier.get("id");
        out.println((known.isPresent() ? "Using" : "Opened") + " dossier \"" + title + "\"");
        String document = documentOf(coordinator, id).orElse(null);
        if (document == null) {
            document = importAll(id, files);
        }
        return issue(document, packages);
    }

    private Map<String, Object> open(Api coordinator, String title) {
        Map<String, Object> dossier = coordinator.post("/dossiers", Map.of("title", title));
        String members = "/dossiers/" + dossier.get("id") + "/members";
        coordinator.post(members, Map.of("login", "drafter", "role", "drafter"));
        for (String language : List.of("fr", "es", "ru", "zh", "ar")) {
            coordinator.post(members, Map.of("login", "translator", "role", "translator", "language", language));
        }
        coordinator.post(members, Map.of("login", "clerk", "role", "clerk"));
        return dossier;
    }

    private Optional<String> documentOf(Api coordinator, String dossier) {
        List<?> documents = (List<?>) coordinator.get("/dossiers/" + dossier).get("documents");
        return documents.stream().map(d -> (String) ((Map<?, ?>) d).get("id")).findFirst();
    }

    private String importAll(String dossier, List<Path> files) throws IOException {
        String document = null;
        for (Path file : files) {
            String path = "/dossiers/" + dossier + "/documents" + (document == null ? "" : "?document=" + document);
            Map<String, Object> answer =
                    people.as("coordinator").post(path, "application/akn+xml", Files.readAllBytes(file));
            Map<String, Object> imported = Json.asObject((Map<?, ?>) answer.get("document"));
            document = (String) imported.get("id");
            out.println("Imported " + file.getFileName() + " (" + answer.get("language") + ")");
            for (Object note : (List<?>) answer.get("report")) {
                Map<?, ?> said = (Map<?, ?>) note;
                out.println("  " + said.get("severity") + " " + said.get("place") + ": " + said.get("message"));
            }
        }
        return document;
    }

    private boolean issue(String document, Path packages) throws IOException {
        Api clerk = people.as("clerk");
        markReviewed(document);
        int number = clerk.list("/documents/" + document + "/revisions").size() + 1;
        Map<String, Object> revision =
                clerk.post("/documents/" + document + "/revisions", Map.of("name", "Revision " + number));
        out.println("Froze \"" + revision.get("name") + "\" " + revision.get("versions"));
        Map<String, Object> job = await(clerk, clerk.post("/revisions/" + revision.get("id") + "/packages", Map.of()));
        if (!job.get("state").equals("done")) {
            refused(clerk, document, Json.asObject((Map<?, ?>) job.get("problem")));
            return false;
        }
        String id = (String) ((Map<?, ?>) job.get("result")).get("package");
        Map<String, Object> made = clerk.get("/packages/" + id);
        Files.createDirectories(packages);
        Path file = packages.resolve(id.substring(0, 8) + "-" + made.get("name"));
        byte[] container = clerk.download("/packages/" + id + ".asice");
        Files.write(file, container);
        Map<String, Object> report = clerk.post("/verifications", "application/octet-stream", container);
        out.println("Sealed " + ((List<?>) made.get("files")).size() + " parts, signed by "
                + ((Map<?, ?>) made.get("authority")).get("name"));
        out.println("Verified: " + report.get("verdict"));
        out.println("Package: " + file.toAbsolutePath());
        return report.get("verdict").equals("valid");
    }

    /** The coordinator says of the imported languages that they were reviewed, as an authority would of issued texts. */
    private void markReviewed(String document) {
        Api coordinator = people.as("coordinator");
        Map<String, Object> view = coordinator.get("/documents/" + document);
        for (Object each : (List<?>) view.get("languages")) {
            String language = (String) ((Map<?, ?>) each).get("language");
            if (!language.equals(view.get("source"))) {
                coordinator.post(
                        "/documents/" + document + "/languages/" + language + "/segments", Map.of("state", "reviewed"));
            }
        }
    }

    private Map<String, Object> await(Api clerk, Map<String, Object> job) {
        Map<String, Object> now = job;
        String shown = "";
        while (now.get("state").equals("waiting") || now.get("state").equals("running")) {
            String phase = now.get("phase") + " " + now.get("done") + "/" + now.get("total");
            if (!phase.equals(shown)) {
                out.println("  " + phase);
                shown = phase;
            }
            pause();
            now = clerk.get("/jobs/" + job.get("id"));
        }
        return now;
    }

    private void refused(Api clerk, String document, Map<String, Object> problem) {
        out.println("No package: " + problem.get("title") + " [" + problem.get("type") + "]");
        Map<String, Object> checks = clerk.get("/documents/" + document + "/checks");
        for (String kind : List.of("form", "concordance")) {
            for (Object each : (List<?>) checks.get(kind)) {
                Map<?, ?> finding = (Map<?, ?>) each;
                if (finding.get("severity").equals("error")) {
                    out.println("  " + finding.get("language") + " "
                            + Optional.ofNullable(finding.get("label")).orElse("") + " " + finding.get("message") + " "
                            + finding.get("details") + " [" + finding.get("code") + "]");
                }
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
