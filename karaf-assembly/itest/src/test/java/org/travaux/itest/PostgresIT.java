package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.travaux.itest.Distribution.Outcome;

/** The product on PostgreSQL, by nothing but configuration. */
class PostgresIT {

    @Test
    void keepsItsDataThereAndFindsItAfterARestart() throws IOException {
        Path data = Distribution.folder("postgres");
        int port = Distribution.freePort();
        Http http = new Http(port);
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            Path configuration = Files.createDirectories(data.resolve("etc")).resolve("org.travaux.store.jdbc.cfg");
            Files.writeString(
                    configuration,
                    "url = " + server.getJdbcUrl("postgres", "postgres") + "\n"
                            + "user = postgres\npassword = ${env:A_DATABASE_PASSWORD:-}\n");

            Outcome first = up(port, data);
            assertThat(first.exit()).as(first.text()).isZero();
            String password = first.text().replaceAll("(?s).*password=(\\S+).*", "$1");
            http.make("/api/v1/dossiers", http.signIn("admin", password), Map.of("title", "Kept by PostgreSQL"));
            Distribution.travaux("down", "--data", data.toString());

            Outcome second = up(port, data);
            assertThat(second.exit()).as(second.text()).isZero();
            assertThat(http.read("/api/v1/dossiers", http.signIn("admin", password))
                            .toString())
                    .contains("Kept by PostgreSQL");
            assertThat(data.resolve("data/store/travaux.db")).doesNotExist();
            assertThat(Files.readAllLines(data.resolve("log/travaux.log")))
                    .noneMatch(line -> line.contains("| ERROR |"));
        } finally {
            Distribution.travaux("down", "--data", data.toString());
        }
    }

    private static Outcome up(int port, Path data) {
        return Distribution.travaux(
                Map.of("A_DATABASE_PASSWORD", "postgres"),
                "up",
                "--port",
                Integer.toString(port),
                "--data",
                data.toString());
    }
}
