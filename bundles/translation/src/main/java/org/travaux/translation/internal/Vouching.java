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
import org.travaux.document.Commit;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.translation.Segment;
import org.travaux.translation.SegmentState;
import org.travaux.translation.Unit;
import org.travaux.translation.spi.SegmentStore;

/**
 * Gives units their state in somebody's name, and holds to four eyes: what is reviewed was translated by somebody else.
 *
 * <p>Whose a translation is stands in its segment, which the follower keeps; where that is a moment behind the words, the
 * log is asked, so that nobody reviews their own words by being quick.
 */
@Component(service = Vouching.class)
public final class Vouching {
    private final SegmentStore store;
    private final Texts texts;
    private final CommitLog log;
    private final Clock clock;

    @Activate
    public Vouching(
            @Reference SegmentStore store, @Reference Texts texts, @Reference CommitLog log, @Reference Clock clock) {
        this.store = store;
        this.texts = texts;
        this.log = log;
        this.clock = clock;
    }

    /** Stores the next version of a unit's segment, made from the source as it stands there. */
    Segment give(Snapshot source, Unit unit, TextId language, Optional<Unit> target, SegmentState state, Actor actor) {
        Optional<Segment> stored = store.find(language.document(), unit.id(), language.language());
        Optional<Actor> translator = state == SegmentState.TRANSLATED
                ? Optional.of(actor)
                : target.flatMap(words -> translator(language, words, stored));
        Segment segment = new Segment(
                language.document(),
                unit.id(),
                language.language(),
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

    private Optional<Actor> translator(TextId language, Unit target, Optional<Segment> stored) {
        return stored.filter(segment -> segment.targetHash().equals(target.hash()))
                .map(Segment::translator)
                .orElseGet(() -> lastWriter(language, target));
    }

    /** Goes back to the commit that last changed the words; nobody wrote those that stood there at the beginning. */
    private Optional<Actor> lastWriter(TextId language, Unit target) {
        for (long version = texts.head(language).version(); version > 0; version--) {
            Unit before = Unit.byId(texts.at(language, version - 1).tree()).get(target.id());
            if (before == null || !before.hash().equals(target.hash())) {
                Commit commit = log.after(language, version - 1, 1).get(0);
                return Optional.of(commit.actor()).filter(actor -> !actor.isSystem());
            }
        }
        return Optional.empty();
    }
}
