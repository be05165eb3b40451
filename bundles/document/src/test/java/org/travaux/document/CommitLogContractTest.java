package org.travaux.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Conflict;
import org.travaux.base.DelegationId;
import org.travaux.base.DocumentId;
import org.travaux.base.Language;
import org.travaux.document.spi.CommitLog;
import org.travaux.prose.AttrStep;
import org.travaux.prose.Json;
import org.travaux.prose.Step;

/** The promises of a {@link CommitLog}. */
public abstract class CommitLogContractTest {
    private static final Instant NINE = Instant.parse("2026-10-01T09:00:00.123Z");
    private static final Actor AMINA =
            new Actor(new AccountId("amina"), "Амина 秘书 😀", Optional.of(new DelegationId("KZ")));

    private final TextId text = new TextId(DocumentId.fresh(), Language.EN);
    private final TextId other = new TextId(text.document(), Language.AR);
    private CommitLog log;

    /** Returns a log that may hold commits of other texts already. */
    protected abstract CommitLog log();

    @BeforeEach
    void open() {
        log = log();
    }

    @Test
    void anEmptyTextIsAtVersionZero() {
        assertThat(log.version(text)).isZero();
        assertThat(log.after(text, 0, 10)).isEmpty();
        assertThat(log.byRef(text, "nothing")).isEmpty();
    }

    @Test
    void aCommitComesBackAsItWas() {
        NewCommit commit =
                new NewCommit(text, 1, "client-1:1", AMINA, NINE, List.of(typed("Recalling 忆及 وإذ 😀"), attr()));

        List<Commit> stored = log.append(List.of(commit));

        assertThat(stored)
                .containsExactly(new Commit(stored.get(0).seq(), text, 1, "client-1:1", AMINA, NINE, commit.steps()));
        assertThat(log.after(text, 0, 10)).isEqualTo(stored);
        assertThat(log.byRef(text, "client-1:1")).contains(stored.get(0));
        assertThat(log.version(text)).isEqualTo(1);
    }

    @Test
    void anEmptyCommitIsACommit() {
        log.append(List.of(new NewCommit(text, 1, "a:1", Actor.system("translation"), NINE, List.of())));

        assertThat(log.after(text, 0, 1)).extracting(Commit::steps).containsExactly(List.of());
        assertThat(log.after(text, 0, 1)).extracting(Commit::actor).containsExactly(Actor.system("translation"));
    }

    @Test
    void aBatchIsNumberedInOrder() {
        List<NewCommit> batch = new ArrayList<>();
        LongStream.rangeClosed(1, 100).forEach(v -> batch.add(commit(text, v)));

        List<Commit> stored = log.append(batch);

        assertThat(stored)
                .extracting(Commit::version)
                .isEqualTo(LongStream.rangeClosed(1, 100).boxed().toList());
        assertThat(stored).extracting(Commit::seq).isSorted().doesNotHaveDuplicates();
        assertThat(log.after(text, 0, 1_000)).isEqualTo(stored);
    }

    @Test
    void aBatchMayHoldSeveralTexts() {
        List<Commit> stored = log.append(List.of(commit(text, 1), commit(other, 1), commit(text, 2)));

        assertThat(log.after(text, 0, 10)).containsExactly(stored.get(0), stored.get(2));
        assertThat(log.after(other, 0, 10)).containsExactly(stored.get(1));
    }

    @Test
    void aVersionIsTakenOnce() {
        log.append(List.of(commit(text, 1)));

        assertCode("commit.version-taken", new NewCommit(text, 1, "b:1", AMINA, NINE, List.of()));
    }

    @Test
    void aVersionIsNotSkipped() {
        log.append(List.of(commit(text, 1)));

        assertCode("commit.version-taken", commit(text, 3));
    }

    @Test
    void aReferenceIsTakenOnceInAText() {
        log.append(List.of(new NewCommit(text, 1, "a:1", AMINA, NINE, List.of())));
        log.append(List.of(new NewCommit(other, 1, "a:1", AMINA, NINE, List.of())));

        assertCode("commit.ref-taken", new NewCommit(text, 2, "a:1", AMINA, NINE, List.of()));
    }

    @Test
    void ofARefusedBatchNothingIsKept() {
        log.append(List.of(commit(text, 1)));
        long before = log.lastSeq();

        assertThatThrownBy(() -> log.append(List.of(commit(other, 1), commit(text, 2), commit(text, 2))))
                .isInstanceOf(Conflict.class);

        assertThat(log.version(text)).isEqualTo(1);
        assertThat(log.version(other)).isZero();
        assertThat(log.lastSeq()).isEqualTo(before);
    }

    @Test
    void aTextIsReadInParts() {
        LongStream.rangeClosed(1, 5).forEach(v -> log.append(List.of(commit(text, v))));

        assertThat(log.after(text, 2, 2)).extracting(Commit::version).containsExactly(3L, 4L);
        assertThat(log.after(text, 5, 2)).isEmpty();
    }

    @Test
    void aFollowerReadsAllTextsInCommitOrder() {
        long start = log.lastSeq();
        Commit first = log.append(List.of(commit(text, 1))).get(0);
        Commit second = log.append(List.of(commit(other, 1))).get(0);
        Commit third = log.append(List.of(commit(text, 2))).get(0);

        assertThat(log.afterSeq(start, 2)).containsExactly(first, second);
        assertThat(log.afterSeq(second.seq(), 10)).containsExactly(third);
        assertThat(log.lastSeq()).isEqualTo(third.seq());
    }

    @Test
    void nothingAppendedIsNothing() {
        assertThat(log.append(List.of())).isEmpty();
    }

    private void assertCode(String code, NewCommit commit) {
        List<Commit> before = log.after(commit.text(), 0, 100);
        assertThatThrownBy(() -> log.append(List.of(commit)))
                .isInstanceOfSatisfying(
                        Conflict.class, e -> assertThat(e.code()).isEqualTo(code));
        assertThat(log.after(commit.text(), 0, 100)).isEqualTo(before);
    }

    private static NewCommit commit(TextId text, long version) {
        return new NewCommit(text, version, "a:" + version, AMINA, NINE, List.of(typed("v" + version)));
    }

    private static Step typed(String words) {
        return Step.fromJson(
                TextSchema.schema(),
                Map.of(
                        "stepType",
                        "replace",
                        "from",
                        2,
                        "to",
                        2,
                        "slice",
                        Json.parse("{\"content\":[{\"type\":\"text\",\"text\":" + Json.write(words) + "}]}")));
    }

    private static Step attr() {
        return new AttrStep(0, "id", "p-1");
    }
}
