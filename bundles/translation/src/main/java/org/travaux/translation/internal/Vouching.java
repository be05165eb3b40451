package org.travaux.translation.internal;

import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.Actor;
import org.travaux.base.Clock;
import org.travaux.base.Digest;
import org.travaux.base.Forbidden;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.translation.Segment;
import org.travaux.translation.SegmentState;
import org.travaux.translation.Unit;
import org.travaux.translation.spi.FollowStore;
import org.travaux.translation.spi.SegmentStore;

/**
 * Gives units their state in somebody's name, and holds to four eyes: what is reviewed was translated by somebody else.
 *
 * <p>Whose a translation is stands in its segment, which the follower keeps; where that is a moment behind the words, the
 * commits it has not come to yet are asked, so that nobody reviews their own words by being quick.
 */
@Component(service = Vouching.class)
public final class Vouching {
    private final SegmentStore store;
    private final FollowStore positions;
    private final Texts texts;
    private final CommitLog log;
    private final Clock clock;

    @Activate
    public Vouching(
            @Reference SegmentStore store,
            @Reference FollowStore positions,
            @Reference Texts texts,
            @Reference CommitLog log,
            @Reference Clock clock) {
        this.store = store;
        this.positions = positions;
        this.texts = texts;
        this.log = log;
        this.clock = clock;
    }

    /** Begins to give units of a text a state in somebody's name, as made from the source as it stands there. */
    Voucher by(Actor actor, SegmentState state, Snapshot source, TextId text) {
        UnfollowedWriters writers = new UnfollowedWriters(log, texts, text, positions.position(LogFollower.NAME));
        return new Voucher(actor, state, source, text, writers);
    }

    /** Somebody who gives units of one text one state. Confined to one thread. */
    final class Voucher {
        private final Actor actor;
        private final SegmentState state;
        private final Snapshot source;
        private final TextId text;
        private final UnfollowedWriters writers;

        private Voucher(Actor actor, SegmentState state, Snapshot source, TextId text, UnfollowedWriters writers) {
            this.actor = actor;
            this.state = state;
            this.source = source;
            this.text = text;
            this.writers = writers;
        }

        /** Stores the next version of a unit's segment; fails with {@code segment.own-translation}. */
        Segment give(Unit unit, Optional<Unit> target) {
            Optional<Segment> stored = store.find(text.document(), unit.id(), text.language());
            Optional<Actor> translator = state == SegmentState.TRANSLATED
                    ? Optional.of(actor)
                    : target.flatMap(words -> translator(words, stored));
            Segment segment = new Segment(
                    text.document(),
                    unit.id(),
                    text.language(),
                    state,
                    source.version(),
                    unit.hash(),
                    target.map(Unit::hash).orElseGet(() -> Digest.of("")),
                    translator,
                    actor,
                    clock.now(),
                    stored.map(Segment::version).orElse(0L) + 1);
            if (state == SegmentState.REVIEWED && segment.isOwn(actor)) {
                throw Forbidden.because(
                        "segment.own-translation",
                        "You translated this yourself; somebody else reviews it.",
                        Map.of("block", unit.id().value()));
            }
            store.put(segment);
            return segment;
        }

        private Optional<Actor> translator(Unit target, Optional<Segment> stored) {
            boolean isKnown = stored.filter(segment -> segment.targetHash().equals(target.hash()))
                    .isPresent();
            Optional<Actor> writer = isKnown ? Optional.empty() : writers.of(target.id());
            return writer.or(() -> stored.flatMap(Segment::translator));
        }
    }
}
