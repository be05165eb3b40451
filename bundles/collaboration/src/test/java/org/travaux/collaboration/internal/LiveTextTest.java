package org.travaux.collaboration.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.travaux.collaboration.internal.Table.typing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Forbidden;
import org.travaux.base.Language;
import org.travaux.collaboration.Joining;
import org.travaux.collaboration.LiveMessage.Acknowledged;
import org.travaux.collaboration.LiveMessage.Left;
import org.travaux.collaboration.LiveMessage.Opened;
import org.travaux.collaboration.LiveMessage.Refused;
import org.travaux.collaboration.LiveMessage.Rejected;
import org.travaux.collaboration.LiveMessage.Resync;
import org.travaux.collaboration.LiveMessage.Updated;
import org.travaux.document.BlockIds;
import org.travaux.document.Commit;
import org.travaux.document.DocumentListener;
import org.travaux.document.TextId;
import org.travaux.document.Trees;
import org.travaux.prose.AddNodeMarkStep;
import org.travaux.prose.AttrStep;
import org.travaux.prose.Fragment;
import org.travaux.prose.ReplaceStep;
import org.travaux.prose.Slice;
import org.travaux.prose.Step;

class LiveTextTest {
    private final Table table = new Table();
    private final Table.Seat amina = table.join("amina");
    private final Table.Seat bruno = table.join("bruno");

    @Test
    void tellsEverybodyTheSameUpdateOnceItIsStored() {
        table.submit(amina, 0, "a1", typing(1, "A "));
        table.run();

        assertThat(amina.last()).isInstanceOf(Updated.class).isSameAs(bruno.last());
        assertThat(table.tree().textContent()).isEqualTo("A Peace");
    }

    @Test
    void storesWhatATurnAcceptedAsOneUpdate() {
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.submit(bruno, 0, "b1", typing(1, "B"));
        table.run();

        assertThat(bruno.heard(Updated.class)).singleElement().satisfies(u -> assertThat(u.commits())
                .extracting(Commit::version)
                .containsExactly(1L, 2L));
        assertThat(table.tree().textContent()).isEqualTo("ABPeace");
    }

    @Test
    void recognisesAResendAndChangesNothing() {
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.run();
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.run();

        assertThat(amina.last()).isEqualTo(new Acknowledged("a1", 1, List.of(), true));
        assertThat(table.version()).isEqualTo(1);
    }

    @Test
    void recognisesAResendWithinTheSameTurn() {
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.run();

        assertThat(table.version()).isEqualTo(1);
    }

    @Test
    void refusesTheReferenceOfSomebodyElse() {
        Table.Seat other = new Table.Seat("other", Actor.of(new AccountId("other"), "Other"));
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.submit(other, 0, "a1", typing(1, "O"));
        table.run();

        assertThat(((Rejected) other.last()).code()).isEqualTo("commit.ref-taken");
        assertThat(table.version()).isEqualTo(1);
    }

    @Test
    void refusesTheAuthoritysOwnReferences() {
        table.submit(amina, 0, "repair:1", typing(1, "A"));
        table.run();

        assertThat(((Rejected) amina.last()).code()).isEqualTo("commit.ref-malformed");
    }

    @Test
    void refusesAVersionThatIsNotThereYet() {
        table.submit(amina, 7, "a1", typing(1, "A"));
        table.run();

        assertThat(((Rejected) amina.last()).code()).isEqualTo("commit.base-unknown");
    }

    @Test
    void asksForResyncWhereTheBaseIsTooLongAgo() {
        for (int i = 0; i <= TextState.REACH; i++) {
            table.submit(amina, i, "a" + i, typing(1, "A"));
        }
        table.run();
        table.submit(bruno, 0, "b1", typing(1, "B"));
        table.run();

        assertThat(bruno.last()).isInstanceOf(Resync.class);
    }

    @Test
    void carriesABaseOlderThanTheWindowOverTheLog() {
        for (int i = 0; i < 3 * TextState.WINDOW; i++) {
            table.submit(amina, i, "a" + i, typing(1 + i, "A"));
            table.run();
        }
        table.submit(bruno, 1, "b1", typing(7, "!"));
        table.run();

        assertThat(table.tree().child(0).textContent()).endsWith("Peace!");
        assertThat(table.house
                        .snapshots
                        .latest(table.text, Long.MAX_VALUE)
                        .orElseThrow()
                        .version())
                .isGreaterThan(0);
    }

    @Test
    void refusesAStepThatDoesNotFitWithItsCode() {
        table.submit(amina, 0, "a1", typing(1, "A"), new ReplaceStep(900_000, 900_001, Slice.EMPTY));
        table.run();

        assertThat(amina.last()).isInstanceOf(Rejected.class);
        assertThat(((Rejected) amina.last()).code()).startsWith("text.").doesNotContain("invalid");
        assertThat(table.version()).isZero();
        assertThat(table.tree().textContent()).isEqualTo("Peace");
    }

    @Test
    void refusesATreeTheSchemaForbids() {
        int operativePart = table.tree().child(0).nodeSize();
        table.submit(amina, 0, "a1", new AddNodeMarkStep(operativePart, Trees.SCHEMA.mark("emphasis")));
        table.run();

        assertThat(((Rejected) amina.last()).code()).isEqualTo("step.unfit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u001Fb", "\uD83D", "\uDC68", "\uFFFE", "\u0085"})
    void refusesCharactersNoTextMayHave(String words) {
        table.submit(amina, 0, "a1", typing(1, words));
        table.run();

        assertThat(((Rejected) amina.last()).code()).isEqualTo("text.characters");
        assertThat(table.version()).isZero();
    }

    @Test
    void refusesThemInAttributesToo() {
        int operativePart = table.tree().child(0).nodeSize();
        table.submit(amina, 0, "a1", new AttrStep(operativePart, "id", "a\u0000"));
        table.run();

        assertThat(((Rejected) amina.last()).code()).isEqualTo("text.characters");
    }

    @Test
    void refusesToCutACharacterInHalf() {
        table.submit(amina, 0, "a1", typing(1, "\uD83D\uDD4A "));
        table.submit(amina, 1, "a2", new ReplaceStep(1, 2, Slice.EMPTY));
        table.submit(amina, 1, "a3", typing(2, "between"));
        table.run();

        assertThat(amina.heard(Rejected.class))
                .extracting(Rejected::code)
                .containsExactly("text.characters", "text.characters");
        assertThat(table.tree().textContent()).isEqualTo("\uD83D\uDD4A Peace");
    }

    @Test
    void dropsWhatSomebodyElseDeletedAndSaysSo() {
        table.submit(amina, 0, "a1", new ReplaceStep(1, 6, Slice.EMPTY));
        table.submit(bruno, 0, "b1", new ReplaceStep(2, 4, Slice.EMPTY));
        table.run();

        assertThat(bruno.last()).isInstanceOfSatisfying(Acknowledged.class, ack -> {
            assertThat(ack.dropped()).hasSize(1);
            assertThat(ack.version()).isEqualTo(2);
        });
    }

    @Test
    void leavesNoTraceOfATurnThatCouldNotBeStored() {
        table.log.full = true;
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.submit(bruno, 0, "b1", typing(1, "B"));
        table.run();
        assertThat(amina.last()).isInstanceOf(Resync.class);
        assertThat(bruno.heard(Updated.class)).isEmpty();
        assertThat(table.version()).isZero();

        table.log.full = false;
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.run();
        assertThat(table.version()).isEqualTo(1);
        assertThat(table.tree().textContent()).isEqualTo("APeace");
    }

    @Test
    void letsOneWhoCannotKeepUpGoAndServesTheOthers() {
        bruno.deaf = true;
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.run();

        assertThat(amina.last()).isInstanceOf(Left.class);
        assertThat(table.ledger.slow.sum()).isEqualTo(1);
        assertThat(table.live.listeners()).isEqualTo(1);
    }

    @Test
    void showsAJoinerInMidTurnEitherTheCommitOrTheStateAfterIt() {
        Table.Seat late = new Table.Seat("late", amina.actor());
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.send(new Message.Join(Joining.FRESH, late));
        table.submit(amina, 1, "a2", typing(2, "B"));
        table.run();

        Opened opened = late.heard(Opened.class).get(0);
        assertThat(opened.version()).isEqualTo(1);
        assertThat(late.heard(Updated.class)).singleElement().satisfies(u -> assertThat(u.commits())
                .extracting(Commit::version)
                .containsExactly(2L));
    }

    @Test
    void givesOneWhoComesBackOnlyWhatTheyMissed() {
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.submit(amina, 1, "a2", typing(2, "B"));
        table.run();
        Table.Seat back = new Table.Seat("back", amina.actor());
        table.send(new Message.Join(new Joining(java.util.OptionalLong.of(1), Optional.of("a2")), back));
        table.run();

        Opened opened = back.heard(Opened.class).get(0);
        assertThat(opened.tree()).isEmpty();
        assertThat(opened.commits()).extracting(Commit::ref).containsExactly("a2");
        assertThat(back.last()).isEqualTo(new Acknowledged("a2", 2, List.of(), true));
    }

    @Test
    void refusesToOpenATextThatIsNotThere() {
        TextId none = new TextId(table.text.document(), Language.ZH);
        Stores stores = new Stores(
                table.house.texts,
                table.log,
                table.house.snapshots,
                table.house.transactions,
                table.house.clock,
                table.house.announcer);
        LiveText missing = new LiveText(none, stores, () -> List.of(), new Ledger());
        missing.enqueue(new Message.Join(Joining.FRESH, amina));
        missing.takeTurn();

        assertThat(amina.last()).isInstanceOf(Refused.class);
    }

    @Test
    void asksEveryGuardBeforeItStores() {
        table.guards.add(commit -> {
            throw Forbidden.because("permission.missing", "Not you.");
        });
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.run();

        assertThat(((Rejected) amina.last()).code()).isEqualTo("permission.missing");
        assertThat(table.version()).isZero();
    }

    @Test
    void survivesACommitTooDeepForRecursion() {
        table.guards.add(commit -> {
            if (commit.after().textContent().startsWith("X")) {
                throw new StackOverflowError();
            }
        });
        table.submit(amina, 0, "a1", typing(1, "X"));
        table.submit(amina, 0, "a2", typing(1, "A"));
        table.run();

        assertThat(amina.heard).hasAtLeastOneElementOfType(Resync.class).hasAtLeastOneElementOfType(Updated.class);
        assertThat(table.tree().textContent()).isEqualTo("APeace");
    }

    @Test
    void mendsCopiedIdsInACommitOfItsOwn() {
        int part = table.tree().child(0).nodeSize();
        Fragment copy = Fragment.of(table.tree().child(1).child(0));
        table.submit(amina, 0, "a1", new ReplaceStep(part + 1, part + 1, new Slice(copy, 0, 0)));
        table.run();

        assertThat(BlockIds.in(table.tree())).doesNotHaveDuplicates().hasSize(4);
        Updated update = bruno.heard(Updated.class).get(0);
        assertThat(update.commits()).extracting(Commit::version).containsExactly(1L, 2L);
        assertThat(update.commits().get(1).actor().isSystem()).isTrue();
    }

    @Test
    void nestsNoDeeperThanRecursionBears() {
        table.submit(amina, 0, "a1", typing(1, "x"));
        for (int i = 0; i < 40; i++) {
            int inner = deepestEnd();
            Fragment deeper = Fragment.of(
                    Trees.SCHEMA.node("subParagraph", Map.of("id", "d" + i), List.of(Trees.wording(List.of()))));
            table.submit(amina, table.version(), "d" + i, new ReplaceStep(inner, inner, new Slice(deeper, 0, 0)));
            table.run();
        }

        assertThat(((Rejected) amina.last()).code()).isEqualTo("text.too-deep");
    }

    @Test
    void datesNoCommitBeforeTheOneBeforeIt() {
        table.house.clock.advance(java.time.Duration.ofHours(1));
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.run();
        Instant first = table.log.after(table.text, 0, 1).get(0).time();
        table.house.clock.advance(java.time.Duration.ofHours(-2));
        table.submit(amina, 1, "a2", typing(1, "B"));
        table.run();

        assertThat(table.log.after(table.text, 1, 1).get(0).time()).isEqualTo(first);
    }

    @Test
    void doesASystemCommitOnce() {
        CompletableFuture<Optional<Commit>> first = system("follow:7");
        CompletableFuture<Optional<Commit>> second = system("follow:7");
        table.run();

        assertThat(first.join()).isPresent().isEqualTo(second.join());
        assertThat(table.version()).isEqualTo(1);
    }

    @Test
    void tellsWhoeverAskedForASystemCommitThatItCouldNotBeStored() {
        table.log.full = true;
        CompletableFuture<Optional<Commit>> result = system("follow:7");
        table.run();

        assertThatThrownBy(result::join).hasMessageContaining("disk");
        assertThat(table.version()).isZero();
    }

    @Test
    void tellsListenersInOrderAndOnlyWhatIsDurable() {
        List<Long> heard = new ArrayList<>();
        table.house.listeners.add(new DocumentListener() {
            @Override
            public void committed(List<Commit> commits) {
                commits.forEach(commit -> heard.add(commit.version()));
            }
        });
        table.submit(amina, 0, "a1", typing(1, "A"));
        table.submit(amina, 1, "a2", typing(1, "A"));
        table.run();
        table.log.full = true;
        table.submit(amina, 2, "a3", typing(1, "A"));
        table.run();

        assertThat(heard).containsExactly(1L, 2L);
    }

    private CompletableFuture<Optional<Commit>> system(String ref) {
        CompletableFuture<Optional<Commit>> result = new CompletableFuture<>();
        Step step = new AttrStep(0, "id", "renamed");
        table.send(new Message.System(ref, Actor.system("translation"), tree -> List.of(step), result));
        return result;
    }

    /** Returns the position behind the wording of the innermost block of the operative part. */
    private int deepestEnd() {
        int[] end = {0};
        table.tree().descendants((node, position, parent, index) -> {
            end[0] = node.is("wording") ? position + node.nodeSize() : end[0];
            return true;
        });
        return end[0];
    }
}
