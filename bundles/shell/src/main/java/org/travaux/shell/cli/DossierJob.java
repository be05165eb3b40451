package org.travaux.shell.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.travaux.base.Language;
import org.travaux.prose.Json;

/** Takes one document the whole way, in a dossier of its own. */
final class DossierJob {
    private static final long POLL_MILLIS = 250;

    private static final Map<String, String> PHASES = Map.of(
            "check", "Checking every language",
            "render", "Rendering a PDF of each",
            "sign", "Signing them",
            "seal", "Sealing the package",
            "verify", "Verifying it as anybody would");

    private final People people;
    private final PrintStream out;

    DossierJob(People people, PrintStream out) {
        this.people = people;
        this.out = out;
    }

    /**
     * Imports the files as languages of one document, freezes, packages and verifies it. The dossier, the document and those
     * of its languages that are there from another time are taken as they are.
     *
     * @param packages the folder the package is written to
     * @return whether a valid package was made
     */
    boolean run(DocumentFiles files, Path packages) throws IOException {
        Api coordinator = people.as("coordinator");
        Optional<Map<String, Object>> known = coordinator.list("/dossiers").stream()
                .filter(d -> d.get("title").equals(files.title()))
                .findFirst();
        Map<String, Object> dossier = known.isPresent() ? known.get() : open(coordinator, files);
        out.println((known.isPresent() ? "Using" : "Opened") + " dossier \"" + files.title() + "\"");
        return issue(importAll((String) dossier.get("id"), files), packages);
    }

    private static Map<String, Object> open(Api coordinator, DocumentFiles files) {
        Map<String, Object> dossier = coordinator.post("/dossiers", Map.of("title", files.title()));
        String members = "/dossiers/" + dossier.get("id") + "/members";
        coordinator.post(members, Map.of("login", "drafter", "role", "drafter"));
        Set<Language> targets = new LinkedHashSet<>(Language.OFFICIAL);
        files.files().forEach(file -> targets.add(file.language()));
        targets.remove(files.files().get(0).language());
        for (Language language : targets) {
            coordinator.post(members, Map.of("login", "translator", "role", "translator", "language", language.tag()));
        }
        coordinator.post(members, Map.of("login", "clerk", "role", "clerk"));
        return dossier;
    }

    private String importAll(String dossier, DocumentFiles files) throws IOException {
        Api coordinator = people.as("coordinator");
        String document = documentOf(coordinator, dossier).orElse(null);
        Set<String> there = document == null ? Set.of() : languagesOf(coordinator, document);
        Remarks remarks = new Remarks();
        for (TextFile file : files.files()) {
            String tag = file.language().tag();
            if (there.contains(tag)) {
                out.println("Already there: " + file.path().getFileName() + " (" + tag + "), kept as it is now");
                continue;
            }
            String path = "/dossiers/" + dossier + "/documents" + (document == null ? "" : "?document=" + document);
            Map<String, Object> answer = coordinator.post(path, file.mediaType(), file.bytes());
            document =
                    (String) Json.asObject((Map<?, ?>) answer.get("document")).get("id");
            List<?> report = (List<?>) answer.get("report");
            remarks.add(tag, report);
            out.println("Imported " + file.path().getFileName() + " (" + tag + "), "
                    + (report.isEmpty() ? "everything in it understood" : "with remarks"));
        }
        remarks.print(out);
        return document;
    }

    private static Optional<String> documentOf(Api coordinator, String dossier) {
        List<?> documents = (List<?>) coordinator.get("/dossiers/" + dossier).get("documents");
        return documents.stream().map(d -> (String) ((Map<?, ?>) d).get("id")).findFirst();
    }

    private static Set<String> languagesOf(Api coordinator, String document) {
        Set<String> tags = new LinkedHashSet<>();
        ((List<?>) coordinator.get("/documents/" + document).get("languages"))
                .forEach(each -> tags.add((String) ((Map<?, ?>) each).get("language")));
        return tags;
    }

    private boolean issue(String document, Path packages) throws IOException {
        Api clerk = people.as("clerk");
        markReviewed(document);
        int number = clerk.list("/documents/" + document + "/revisions").size() + 1;
        Map<String, Object> revision =
                clerk.post("/documents/" + document + "/revisions", Map.of("name", "Revision " + number));
        out.println("Froze \"" + revision.get("name") + "\" in "
                + String.join(
                        ", ",
                        Json.asObject((Map<?, ?>) revision.get("versions")).keySet()));
        Checks checks = new Checks(clerk.get("/documents/" + document + "/checks?revision=" + revision.get("id")));
        checks.printEmptyFacts(out);
        Map<String, Object> job = await(clerk, clerk.post("/revisions/" + revision.get("id") + "/packages", Map.of()));
        if (!job.get("state").equals("done")) {
            Map<String, Object> problem = Json.asObject((Map<?, ?>) job.get("problem"));
            refused(problem, checks);
            return false;
        }
        String id = (String) ((Map<?, ?>) job.get("result")).get("package");
        return keep(clerk, clerk.get("/packages/" + id), id, packages);
    }

    /** What blocks is named place by place; another reason is a sentence of the product's. */
    private void refused(Map<String, Object> problem, Checks checks) {
        if (problem.get("type").equals("package.blocked") && checks.blocking() > 0) {
            out.println("No package, because of what is still open or wrong:");
            checks.printBlocking(out);
        } else {
            out.println("No package: " + problem.get("title") + " [" + problem.get("type") + "]");
        }
    }

    private boolean keep(Api clerk, Map<String, Object> made, String id, Path packages) throws IOException {
        OwnFolder.make(packages);
        Path file = packages.resolve(id.substring(0, 8) + "-" + made.get("name"));
        byte[] container = clerk.download("/packages/" + id + ".asice");
        Files.write(file, container);
        Map<String, Object> report = clerk.post("/verifications", "application/octet-stream", container);
        out.println("Sealed " + ((List<?>) made.get("files")).size() + " parts, signed by "
                + ((Map<?, ?>) made.get("authority")).get("name"));
        out.println("Verified: " + report.get("verdict")
                + (report.get("verdict").equals("valid") ? ", every part is as it was signed" : ""));
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
            String phase = String.valueOf(now.get("phase"));
            if (!phase.equals(shown)) {
                out.println("  " + PHASES.getOrDefault(phase, phase));
                shown = phase;
            }
            pause();
            now = clerk.get("/jobs/" + job.get("id"));
        }
        return now;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
