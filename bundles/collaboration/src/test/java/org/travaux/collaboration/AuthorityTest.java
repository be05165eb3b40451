package org.travaux.collaboration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.travaux.base.Actor;
import org.travaux.document.Commit;
import org.travaux.document.InMemoryHouse;
import org.travaux.document.TextId;
import org.travaux.document.Trees;
import org.travaux.prose.Fragment;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

class AuthorityTest {
    private final InMemoryHouse house = new InMemoryHouse();
    private final TextId text = house.newText();
    private final Authority authority = Authorities.over(house, commit -> {});
    private final Window window = new Window();

    @Test
    void ordersWhatManyThreadsSendWithoutGaps() throws InterruptedException {
        authority.join(text, Joining.FRESH, window);
        List<Thread> threads = java.util.stream.IntStream.range(0, 4)
                .mapToObj(writer -> new Thread(() -> {
                    for (int i = 0; i < 100; i++) {
                        authority.submit(text, submission(writer + "-" + i), window);
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        Optional<Commit> last =
                authority.submitSystem(text, "follow:1", Actor.system("test"), tree -> List.of(typing()));

        assertThat(last).get().extracting(Commit::version).isEqualTo(401L);
        assertThat(house.log.after(text, 0, 1_000))
                .extracting(Commit::version)
                .doesNotHaveDuplicates()
                .hasSize(401);
        assertThat(authority.figures().commits()).isEqualTo(401);
    }

    @Test
    void makesNoSystemCommitWhereThereIsNothingToChange() {
        assertThat(authority.submitSystem(text, "follow:1", Actor.system("test"), tree -> List.of()))
                .isEmpty();
        assertThat(house.log.version(text)).isZero();
    }

    @Test
    void opensATextToAnybodyWhoJoins() throws InterruptedException {
        authority.join(text, Joining.FRESH, window);

        assertThat(window.heard.poll(10, TimeUnit.SECONDS)).isInstanceOf(LiveMessage.Opened.class);
    }

    private static Submission submission(String ref) {
        return new Submission(InMemoryHouse.DRAFTER, 0, ref, List.of(typing()));
    }

    private static Step typing() {
        return new ReplaceStep(1, 1, new Slice(Fragment.of(Trees.SCHEMA.text("x")), 0, 0));
    }

    private static final class Window implements Subscriber {
        private final BlockingQueue<LiveMessage> heard = new LinkedBlockingQueue<>();

        @Override
        public Actor actor() {
            return InMemoryHouse.DRAFTER;
        }

        @Override
        public String client() {
            return "window";
        }

        @Override
        public boolean offer(LiveMessage message) {
            return heard.add(message);
        }
    }
}
