package org.travaux.collaboration.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.travaux.document.BlockIds;

class ConvergenceTest {
    private static final int WRITERS = 12;
    private static final int ROUNDS = 6_000;

    static List<Long> seeds() {
        Long fixed = Long.getLong("convergence.seed");
        return fixed != null ? List.of(fixed) : List.of(20261124L, new Random().nextLong(1_000_000_000L));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void twelveWritersWithRandomEditsDelaysAndCutsArriveAtTheServersText(long seed) {
        Random random = new Random(seed);
        Table table = new Table();
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            writers.add(new Writer(table, "writer" + i, random));
        }
        writers.forEach(Writer::join);

        for (int round = 0; round < ROUNDS; round++) {
            Writer writer = writers.get(random.nextInt(WRITERS));
            act(writer, random);
            table.log.full = random.nextInt(200) == 0;
            if (random.nextBoolean()) {
                table.run();
            }
        }
        table.log.full = false;
        settle(table, writers);

        int corrections = writers.stream().mapToInt(w -> w.corrections).sum();
        System.out.printf(
                "convergence, seed %d (repeat with -Dconvergence.seed=%d): %d commits, %d repairs of ids, %d steps dropped,"
                        + " %d failed turns, %d corrections%n",
                seed,
                seed,
                table.version(),
                table.ledger.repairs.sum(),
                table.ledger.droppedSteps.sum(),
                table.ledger.failedTurns.sum(),
                corrections);
        assertThat(writers).allSatisfy(writer -> {
            assertThat(writer.view()).isEqualTo(table.tree());
            assertThat(writer.version()).isEqualTo(table.version());
        });
        assertThat(corrections).isZero();
        assertThat(table.version()).isGreaterThan(500);
        assertThat(BlockIds.in(table.tree())).doesNotHaveDuplicates();
        table.tree().check();
    }

    private static void act(Writer writer, Random random) {
        switch (random.nextInt(20)) {
            case 0 -> writer.cutOff();
            case 1, 2, 3, 4, 5, 6, 7, 8 -> {
                writer.edit();
                writer.flush();
            }
            case 9, 10, 11, 12 -> writer.edit();
            default -> writer.read(1 + random.nextInt(5));
        }
    }

    private static void settle(Table table, List<Writer> writers) {
        for (int i = 0; i < 1_000; i++) {
            table.run();
            writers.forEach(writer -> writer.read(Integer.MAX_VALUE));
            writers.forEach(Writer::flush);
            if (writers.stream().allMatch(Writer::isQuiet)) {
                table.run();
                if (writers.stream().allMatch(Writer::isQuiet)) {
                    return;
                }
            }
        }
        throw new AssertionError("the writers do not come to rest");
    }
}
