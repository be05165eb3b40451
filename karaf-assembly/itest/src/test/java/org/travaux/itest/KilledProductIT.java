package org.travaux.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.travaux.itest.Distribution.Outcome;

/** Kills the built distribution under four writers, and looks at the text, the audit chain and the index. */
class KilledProductIT {
    private static final int ROUNDS = 3;
    private static final int WRITERS = 4;
    private static final int TEXTS = 2;
    private static final int LEAST_ACKNOWLEDGED = 100;
    private static final int LEAST_OF_EACH = 5;
    private static final Pattern PASSWORD = Pattern.compile("password=(\\S+)");

    private final Path data = Distribution.folder("killed");
    private final Http http = new Http(Distribution.freePort());
    private final List<LiveWriter> writers = new ArrayList<>();
    private String token;
    private String dossier;
    private List<String> documents;

    @AfterEach
    void stop() {
        Distribution.travaux("down", "--data", data.toString());
    }

    @Test
    void losesNothingAndItsIndexCatchesUp() throws Exception {
        long seed = Long.getLong("kill.seed", System.nanoTime());
        System.out.println("kill.seed=" + seed);
        Random random = new Random(seed);
        prepare();

        Set<String> found = new TreeSet<>();
        for (int round = 1; round <= ROUNDS; round++) {
            long before = total();
            writeAndDie(LEAST_ACKNOWLEDGED + random.nextInt(100));
            assertThat(total() - before).isGreaterThanOrEqualTo(LEAST_ACKNOWLEDGED);
            checkStore();
            up();
            Set<String> missing = acknowledgedWords();
            missing.removeAll(found);
            awaitFound(missing);
            found.addAll(missing);
            System.out.println("kill of the product, round " + round + ": " + (total() - before)
                    + " acknowledged, lost 0, doubled 0, all found");
        }

        Map<String, Object> caughtUp = everything(found);
        rebuildIndex();
        awaitFound(found);
        assertThat(everything(found)).isEqualTo(caughtUp);
    }

    private void prepare() {
        Matcher password = PASSWORD.matcher(up());
        assertThat(password.find()).isTrue();
        token = http.signIn("admin", password.group(1));
        dossier = (String)
                http.make("/api/v1/dossiers", token, Map.of("title", "Killed")).get("id");
        documents = IntStream.range(0, TEXTS).mapToObj(this::document).toList();
        IntStream.range(0, WRITERS)
                .mapToObj(i -> new LiveWriter("w" + i, token, documents.get(i % TEXTS)))
                .forEach(writers::add);
    }

    private String document(int number) {
        Map<String, String> body = Map.of("type", "resolutionDraft", "title", "Killed " + number, "language", "en");
        return (String) http.make("/api/v1/dossiers/" + dossier + "/documents", token, body)
                .get("id");
    }

    private String up() {
        Outcome up = Distribution.travaux("up", "--port", Integer.toString(http.port()), "--data", data.toString());
        assertThat(up.exit()).as(up.text()).isZero();
        return up.text();
    }

    /** Four write, and somebody begins documents, until enough is acknowledged; then signal 9. */
    private void writeAndDie(int least) throws IOException {
        long before = total();
        List<Integer> each = writers.stream().map(w -> w.acknowledged.size()).toList();
        writers.forEach(writer -> writer.connect(http.port()));
        Awaitility.await("writers are busy")
                .pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(2))
                .until(() -> {
                    document(0);
                    return total() - before >= least
                            && IntStream.range(0, WRITERS)
                                    .allMatch(i -> writers.get(i).acknowledged.size() - each.get(i) >= LEAST_OF_EACH);
                });
        ProcessHandle product = ProcessHandle.of(process()).orElseThrow();
        product.destroyForcibly();
        product.onExit().join();
        writers.forEach(LiveWriter::awaitTheEnd);
        assertThat(writers).allSatisfy(w -> assertThat(w.trouble).isEmpty());
    }

    private long process() throws IOException {
        return Long.parseLong(Files.readString(data.resolve("run/pid")).split(" ")[0]);
    }

    private long total() {
        return writers.stream().mapToLong(writer -> writer.acknowledged.size()).sum();
    }

    private void checkStore() {
        System.setProperty("karaf.data", data.resolve("data").toString());
        try (Composition store = new Composition()) {
            Aftermath after = new Aftermath(store);
            documents.forEach(document -> after.checkText(document, writers));
            after.checkAudit(dossier);
            after.checkOrder();
        }
    }

    private Set<String> acknowledgedWords() {
        return writers.stream()
                .flatMap(writer -> writer.acknowledged.keySet().stream())
                .map(LiveWriter::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void awaitFound(Set<String> words) {
        Set<String> missing = new TreeSet<>(words);
        Awaitility.await("the index knows every acknowledged word")
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> {
                    missing.removeIf(word -> !hits(word).isEmpty());
                    assertThat(missing).isEmpty();
                });
    }

    private Map<String, Object> everything(Set<String> words) {
        Map<String, Object> all = new HashMap<>();
        words.forEach(word -> all.put(word, hits(word)));
        return all;
    }

    private List<?> hits(String word) {
        return (List<?>) http.read("/api/v1/search?q=" + word, token).get("items");
    }

    private void rebuildIndex() throws IOException {
        assertThat(Distribution.travaux("down", "--data", data.toString()).exit())
                .isZero();
        try (Stream<Path> files = Files.walk(data.resolve("data/index"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        up();
    }
}
