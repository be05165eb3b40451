package org.travaux.translation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.base.BlockId;
import org.travaux.base.Clock;
import org.travaux.base.Digest;
import org.travaux.base.Language;
import org.travaux.base.Transactions;
import org.travaux.document.Commit;
import org.travaux.document.Document;
import org.travaux.document.LanguageVersion;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.prose.Node;
import org.travaux.translation.Segment;
import org.travaux.translation.SegmentState;
import org.travaux.translation.Unit;
import org.travaux.translation.spi.SegmentStore;

/** Keeps the states of segments in step with what translators write. Everything here may be done twice. */
@Component(service = FollowedWords.class)
public final class FollowedWords {
    private final Texts texts;
    private final CommitLog log;
    private final SegmentStore segments;
    private final Transactions transactions;
    private final Clock clock;

    @Activate
    public FollowedWords(
            @Reference Texts texts,
            @Reference CommitLog log,
            @Reference SegmentStore segments,
            @Reference Transactions transactions,
            @Reference Clock clock) {
        this.texts = texts;
        this.log = log;
        this.segments = segments;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives the words of a language that came whole their first state: translated from the source as it is. */
    void enrol(Document document) {
        for (LanguageVersion version : document.languages()) {
            Language language = version.language();
            if (language != document.source()
                    && segments.of(document.id(), language).isEmpty()) {
                transactions.inTransaction(() -> enrol(document, language));
            }
        }
    }

    private void enrol(Document document, Language language) {
        Snapshot source = texts.head(new TextId(document.id(), document.source()));
        Map<BlockId, Unit> others =
                Unit.byId(texts.head(new TextId(document.id(), language)).tree());
        if (!segments.of(document.id(), language).isEmpty()) {
            return;
        }
        for (Unit unit : Unit.of(source.tree())) {
            unit.counterpartIn(others)
                    .filter(target -> !target.isBlank() && !unit.isBlank())
                    .ifPresent(target -> segments.put(new Segment(
                            document.id(),
                            unit.id(),
                            language,
                            SegmentState.TRANSLATED,
                            source.version(),
                            unit.hash(),
                            target.hash(),
                            Optional.empty(),
                            FollowedStructure.FOLLOWER,
                            clock.now(),
                            1)));
        }
    }

    /** Follows a commit of a translation: words that changed are translated, and no longer reviewed. */
    void follow(Document document, Commit commit, Node before, Node after) {
        Map<BlockId, Unit> then = Unit.byId(before);
        List<Unit> changed = Unit.of(after).stream()
                .filter(unit -> !Optional.ofNullable(then.get(unit.id()))
                        .map(Unit::words)
                        .equals(Optional.of(unit.words())))
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        TextId source = new TextId(document.id(), document.source());
        long version = versionAt(source, commit.seq());
        Map<BlockId, Unit> now = Unit.byId(texts.head(commit.text()).tree());
        Map<BlockId, Unit> ofSource =
                byCounterpart(Unit.of(texts.at(source, version).tree()), now);
        transactions.inTransaction(() -> changed.forEach(unit -> {
            Unit from = ofSource.get(unit.id());
            Unit target = now.get(unit.id());
            if (from != null && target != null) {
                edited(document, commit, from, target, unit.hash(), version);
            }
        }));
    }

    private void edited(Document document, Commit commit, Unit from, Unit target, Digest written, long version) {
        Language language = commit.text().language();
        Optional<Segment> stored = segments.find(document.id(), from.id(), language);
        Digest words = target.hash();
        if (stored.filter(s -> s.targetHash().equals(words)).isPresent()) {
            // Somebody has seen these very words and given them their state, or an earlier commit of several followed
            // at once.
            stored.filter(s -> written.equals(words) && isLater(commit, s))
                    .ifPresent(s -> segments.put(translatedBy(commit, s)));
            return;
        }
        boolean kept =
                stored.filter(s -> s.state() != SegmentState.UNTRANSLATED).isPresent();
        SegmentState state = target.isBlank() ? SegmentState.UNTRANSLATED : SegmentState.TRANSLATED;
        segments.put(new Segment(
                document.id(),
                from.id(),
                language,
                state,
                kept ? stored.get().sourceVersion() : version,
                kept ? stored.get().sourceHash() : from.hash(),
                words,
                Optional.of(commit.actor()).filter(actor -> !target.isBlank()),
                commit.actor(),
                commit.time(),
                stored.map(Segment::version).orElse(0L) + 1));
    }

    private static boolean isLater(Commit commit, Segment stored) {
        return stored.state() == SegmentState.TRANSLATED
                && !commit.time().isBefore(stored.at())
                && !stored.isOwn(commit.actor());
    }

    private static Segment translatedBy(Commit commit, Segment stored) {
        return new Segment(
                stored.document(),
                stored.block(),
                stored.language(),
                stored.state(),
                stored.sourceVersion(),
                stored.sourceHash(),
                stored.targetHash(),
                Optional.of(commit.actor()),
                commit.actor(),
                commit.time(),
                stored.version() + 1);
    }

    /** Returns the units of the source by the id of the unit that answers to each. */
    private static Map<BlockId, Unit> byCounterpart(List<Unit> source, Map<BlockId, Unit> others) {
        Map<BlockId, Unit> found = new HashMap<>();
        source.forEach(unit -> unit.counterpartIn(others).ifPresent(other -> found.putIfAbsent(other.id(), unit)));
        return found;
    }

    /** Returns the version a text had when the log stood at a position. */
    private long versionAt(TextId text, long seq) {
        long low = 0;
        long high = log.version(text);
        while (low < high) {
            long middle = (low + high + 1) / 2;
            boolean later = log.after(text, middle - 1, 1).get(0).seq() > seq;
            low = later ? low : middle;
            high = later ? middle - 1 : high;
        }
        return low;
    }
}
