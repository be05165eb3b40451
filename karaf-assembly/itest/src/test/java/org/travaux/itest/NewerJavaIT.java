package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.travaux.itest.Distribution.Outcome;

/** The same distribution on JDK 25. */
class NewerJavaIT {

    @Test
    void theProductStartsOnJdk25() throws IOException {
        Optional<Path> jdk = jdk25();
        Assumptions.assumeTrue(jdk.isPresent(), "no JDK 25: set JAVA25_HOME, or install one below /usr/lib/jvm");
        Path data = Distribution.folder("newer");
        int port = Distribution.freePort();
        Map<String, String> environment = Map.of("JAVA_HOME", jdk.orElseThrow().toString());

        Outcome up =
                Distribution.travaux(environment, "up", "--port", Integer.toString(port), "--data", data.toString());
        int health = new Http(port).status("/api/v1/health");
        Outcome down = Distribution.travaux("down", "--data", data.toString());

        assertThat(up.exit()).as(up.text()).isZero();
        assertThat(health).isEqualTo(200);
        assertThat(down.exit()).as(down.text()).isZero();
        assertThat(Files.readAllLines(data.resolve("log/travaux.log"))).noneMatch(line -> line.contains("| ERROR |"));
    }

    private static Optional<Path> jdk25() throws IOException {
        String named = System.getenv("JAVA25_HOME");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        Path usual = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(usual)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(usual)) {
            return jdks.filter(jdk -> jdk.getFileName().toString().matches(".*\\b25\\b.*"))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java")))
                    .findFirst();
        }
    }
}
