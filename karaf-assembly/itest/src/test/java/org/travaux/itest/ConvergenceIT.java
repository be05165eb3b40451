package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.travaux.itest.KarafExtension.Product;

/**
 * Twelve writers with the real ProseMirror type, delete, split, mark and undo through the real WebSocket for thirty seconds, each
 * cut off three times with edits pending, with two thousand commits in all. The script fails where it was less, and where one of
 * them does not hold the server's text.
 */
@ExtendWith(KarafExtension.class)
class ConvergenceIT {
    private static final Path SCRIPTS =
            Path.of("../../bundles/live/src/test/npm").toAbsolutePath().normalize();

    @Test
    void twelveWritersEndWithTheServersText(Product product) throws IOException, InterruptedException {
        String token = product.signIn();
        Object dossier = product.http()
                .make("/api/v1/dossiers", token, Map.of("title", "Together"))
                .get("id");
        Map<String, String> body = Map.of("type", "resolutionDraft", "title", "Together", "language", "en");
        Object document = product.http()
                .make("/api/v1/dossiers/" + dossier + "/documents", token, body)
                .get("id");
        if (!Files.isDirectory(SCRIPTS.resolve("node_modules"))) {
            run("npm", "ci", "--silent");
        }

        String report = run(
                "node",
                "converge.mjs",
                "--url=http://127.0.0.1:" + product.http().port(),
                "--token=" + token,
                "--doc=" + document,
                "--writers=12",
                "--seconds=30",
                "--commits=2000");

        System.out.println("convergence: " + report.strip());
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("travaux", ".out");
        Process process = new ProcessBuilder(List.of(command))
                .directory(SCRIPTS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            String said = Files.readString(output);
            assertThat(process.exitValue()).as(said).isZero();
            return said;
        } finally {
            process.destroyForcibly();
            Files.delete(output);
        }
    }
}
