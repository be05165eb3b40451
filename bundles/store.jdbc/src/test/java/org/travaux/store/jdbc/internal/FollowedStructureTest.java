package org.travaux.store.jdbc.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.Commit;
import org.travaux.document.TextId;
import org.travaux.prose.Node;
import org.travaux.translation.DroppedTranslation;
import org.travaux.translation.Unit;

/**
 * Structure follows the source while translators type, on the real store with the real authority, in a JVM that is killed in
 * the midst of it again and again.
 */
class FollowedStructureTest {
    private static final int ROUNDS = Integer.getInteger("follow.rounds", 3);
    private static final int LEAST_SAID = 150;

    @TempDir
    Path directory;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void isTheSameInAllLanguagesAndNoWordIsLost() throws Exception {
        long seed = Long.getLong("follow.seed", System.nanoTime());
        System.out.println("follow.seed=" + seed);
        Random random = new Random(seed);
        List<String> typed = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            List<String> said = writeAndDie(random, LEAST_SAID + random.nextInt(300));
            said.stream().filter(line -> line.startsWith("typed ")).forEach(typed::add);
            TranslatedHouse house = new TranslatedHouse(directory);
            try {
                Awaitility.await().atMost(Duration.ofMinutes(2)).until(house::isFollowed);
                TranslatedHouse.TARGETS.forEach(language -> check(house, language, typed));
                System.out.println("follow round " + round + ": "
                        + said.stream().filter("changed"::equals).count() + " changes of the source, " + typed.size()
                        + " words typed so far, lost 0");
            } finally {
                house.close();
            }
        }
    }

    /** Returns what was said and acknowledged before the kill. */
    private List<String> writeAndDie(Random random, int lines) throws Exception {
        try (DoomedProcess writer = new DoomedProcess(
                FollowedWriting.class,
                directory.resolve("errors.txt"),
                directory.toString(),
                Long.toString(random.nextLong()))) {
            writer.awaitLines(lines);
            // The last line may have been cut by the kill: what is not whole was not acknowledged.
            return writer.kill().stream()
                    .filter(line -> line.equals("changed") || line.matches("typed (ru|fr) \\1[0-9a-f-]{36}"))
                    .toList();
        }
    }

    private static void check(TranslatedHouse house, Language language, List<String> typed) {
        Node target = house.tree(language);
        assertThat(skeleton(target)).isEqualTo(skeleton(house.tree(Language.EN)));
        assertThat(target.textContent()).doesNotContain("english");
        TextId text = new TextId(house.document(), language);
        checkReferences(house, text);
        String words = words(target) + droppedWords(house, text);
        assertThat(typed.stream()
                        .map(line -> line.split(" "))
                        .filter(line -> line[1].equals(language.tag()) && !words.contains(line[2]))
                        .map(line -> line[2]))
                .isEmpty();
    }

    /** Every commit of the platform's own follows one commit of the source. */
    private static void checkReferences(TranslatedHouse house, TextId text) {
        Set<Long> source = house.log.after(new TextId(text.document(), Language.EN), 0, Integer.MAX_VALUE).stream()
                .map(Commit::seq)
                .collect(Collectors.toSet());
        List<Long> followed = house.log.after(text, 0, Integer.MAX_VALUE).stream()
                .filter(commit -> commit.actor().isSystem())
                .map(commit -> Long.valueOf(commit.ref().substring("follow:".length())))
                .toList();
        assertThat(followed).doesNotHaveDuplicates().isSubsetOf(source).isNotEmpty();
    }

    private static String words(Node tree) {
        return Unit.of(tree).stream().map(Unit::words).collect(Collectors.joining("\n"));
    }

    private static String droppedWords(TranslatedHouse house, TextId text) {
        StringBuilder words = new StringBuilder();
        for (DroppedTranslation place : house.dropped.of(text.document(), text.language())) {
            Node then = house.services.texts.at(text, place.version()).tree();
            words.append('\n').append(Unit.byId(then).get(place.block()).words());
        }
        return words.toString();
    }

    /** Returns the blocks in order with what they are and how deep they stand. */
    private static List<String> skeleton(Node tree) {
        return Blocks.of(tree).stream()
                .map(block -> "%d %s %s".formatted(block.depth(), block.kind(), block.id()))
                .toList();
    }
}
