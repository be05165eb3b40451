package org.travaux.translation.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.BlockId;
import org.travaux.base.Digest;
import org.travaux.base.Language;
import org.travaux.comparison.Change;
import org.travaux.comparison.WordDiff;
import org.travaux.document.Document;
import org.travaux.document.Finding;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.editorial.Apparatus;
import org.travaux.translation.Bitext;
import org.travaux.translation.Concordance;
import org.travaux.translation.DroppedTranslation;
import org.travaux.translation.DroppedWords;
import org.travaux.translation.Segment;
import org.travaux.translation.SegmentView;
import org.travaux.translation.Unit;
import org.travaux.translation.spi.DroppedStore;

/** Lays the source and one translation side by side, as they stand now. */
final class Bench {
    private final Texts texts;
    private final DroppedStore dropped;

    Bench(Texts texts, DroppedStore dropped) {
        this.texts = texts;
        this.dropped = dropped;
    }

    /** Returns the units of the source, each with its translation and what is known of it. */
    Bitext lay(Document document, Language language, Map<BlockId, Segment> stored) {
        Snapshot source = texts.head(new TextId(document.id(), document.source()));
        Snapshot target = texts.head(new TextId(document.id(), language));
        Apparatus apparatus = Apparatus.of(source.tree(), document.source(), document.type());
        Map<BlockId, Unit> others = Unit.byId(target.tree());
        Map<BlockId, List<Finding>> findings = findings(source, target, apparatus);
        Map<Long, Map<BlockId, Unit>> earlier = new HashMap<>();
        List<SegmentView> items = new ArrayList<>();
        for (Unit unit : Unit.of(source.tree())) {
            if (!unit.isBlank()) {
                Optional<Unit> other = unit.counterpartIn(others);
                SegmentStatus status = SegmentStatus.of(unit, other, Optional.ofNullable(stored.get(unit.id())));
                List<Change> diff =
                        status.stale() ? diff(source, unit, status.stored().orElseThrow(), earlier) : List.of();
                List<Finding> found = findings.getOrDefault(unit.id(), List.of());
                items.add(view(unit, other, status, apparatus.name(unit.container()), diff, found));
            }
        }
        return new Bitext(
                document.source(), language, source.version(), target.version(), items, dropped(target, others));
    }

    private static SegmentView view(
            Unit unit,
            Optional<Unit> other,
            SegmentStatus status,
            String label,
            List<Change> diff,
            List<Finding> findings) {
        Optional<Segment> stored = status.stored();
        return new SegmentView(
                unit.id(),
                unit.kind(),
                unit.container(),
                label,
                unit.words(),
                unit.hash(),
                other.map(Unit::words).orElse(""),
                other.map(Unit::hash).orElseGet(() -> Digest.of("")),
                status.state(),
                status.stale(),
                stored.map(Segment::sourceVersion).orElse(0L),
                diff,
                findings,
                stored.flatMap(Segment::translator),
                stored.map(segment -> new SegmentView.Given(segment.by(), segment.at())),
                stored.map(Segment::version).orElse(0L));
    }

    private static Map<BlockId, List<Finding>> findings(Snapshot source, Snapshot target, Apparatus apparatus) {
        Language language = target.text().language();
        Map<BlockId, List<Finding>> findings = new HashMap<>();
        Concordance.compare(
                        source.text().language(),
                        Map.of(source.text().language(), source.tree(), language, target.tree()),
                        apparatus::name,
                        Map.of())
                .rows()
                .forEach(row -> Optional.ofNullable(row.cells().get(language))
                        .ifPresent(cell -> findings.put(row.block(), cell.findings())));
        return findings;
    }

    /** Returns what has changed in a unit since its translation was made; a unit that was not there then is all new. */
    private List<Change> diff(Snapshot source, Unit unit, Segment made, Map<Long, Map<BlockId, Unit>> earlier) {
        Map<BlockId, Unit> then = earlier.computeIfAbsent(
                Math.min(made.sourceVersion(), source.version()),
                version -> Unit.byId(texts.at(source.text(), version).tree()));
        String before =
                Optional.ofNullable(then.get(unit.id())).map(Unit::words).orElse("");
        return WordDiff.between(before, unit.words(), source.text().language());
    }

    private List<DroppedWords> dropped(Snapshot target, Map<BlockId, Unit> present) {
        List<DroppedWords> words = new ArrayList<>();
        Map<Long, Map<BlockId, Unit>> earlier = new HashMap<>();
        for (DroppedTranslation place :
                dropped.of(target.text().document(), target.text().language())) {
            if (words.size() < Bitext.MOST_DROPPED && !present.containsKey(place.block())) {
                Map<BlockId, Unit> then = earlier.computeIfAbsent(
                        place.version(),
                        version -> Unit.byId(texts.at(target.text(), version).tree()));
                Optional.ofNullable(then.get(place.block()))
                        .ifPresent(unit -> words.add(
                                new DroppedWords(unit.id(), unit.kind(), unit.words(), place.version(), place.at())));
            }
        }
        return words;
    }
}
