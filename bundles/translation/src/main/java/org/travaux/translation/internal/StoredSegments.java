package org.travaux.translation.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Conflict;
import org.travaux.base.DocumentId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.base.NotFound;
import org.travaux.base.Transactions;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Snapshot;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.translation.Bitext;
import org.travaux.translation.Progress;
import org.travaux.translation.Seen;
import org.travaux.translation.Segment;
import org.travaux.translation.SegmentState;
import org.travaux.translation.Segments;
import org.travaux.translation.Unit;
import org.travaux.translation.spi.DroppedStore;
import org.travaux.translation.spi.SegmentStore;

/** Segments over their store and the texts. */
@Component
public final class StoredSegments implements Segments {
    private final Documents documents;
    private final Texts texts;
    private final SegmentStore store;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final Bench bench;
    private final Vouching vouching;

    @Activate
    public StoredSegments(
            @Reference Documents documents,
            @Reference Texts texts,
            @Reference SegmentStore store,
            @Reference Transactions transactions,
            @Reference AuditTrail trail,
            @Reference DroppedStore dropped,
            @Reference Vouching vouching) {
        this.documents = documents;
        this.texts = texts;
        this.store = store;
        this.transactions = transactions;
        this.trail = trail;
        this.bench = new Bench(texts, dropped);
        this.vouching = vouching;
    }

    @Override
    public Bitext sideBySide(DocumentId id, Language language) {
        Document document = translated(id, language);
        return bench.lay(document, language, stored(id, language));
    }

    @Override
    public Segment set(DocumentId id, Language language, BlockId block, SegmentState state, Seen seen, Actor actor) {
        return transactions.inTransaction(() -> {
            Document document = translated(id, language);
            Snapshot source = texts.head(new TextId(id, document.source()));
            Unit unit = Optional.ofNullable(Unit.byId(source.tree()).get(block))
                    .orElseThrow(() -> NotFound.of("segment", block.value()));
            if (!unit.hash().equals(seen.source())) {
                throw Conflict.because("segment.source-changed", "The source has changed since you looked.");
            }
            long current = store.find(id, block, language).map(Segment::version).orElse(0L);
            if (current != seen.version()) {
                throw Conflict.stale(seen.version(), current);
            }
            Optional<Unit> target = unit.counterpartIn(
                    Unit.byId(texts.head(new TextId(id, language)).tree()));
            if (state != SegmentState.UNTRANSLATED
                    && target.filter(t -> !t.isBlank()).isEmpty()) {
                throw Invalid.because("segment.untranslated", "There are no words here to be translated or reviewed.");
            }
            if (seen.target().isPresent() && !seen.target().equals(target.map(Unit::hash))) {
                throw Conflict.because("segment.target-changed", "The translation has changed since you looked.");
            }
            return vouching.by(actor, state, source, new TextId(id, language)).give(unit, target);
        });
    }

    @Override
    public int setAll(DocumentId id, Language language, SegmentState state, Actor actor) {
        return transactions.inTransaction(() -> {
            Document document = translated(id, language);
            Snapshot source = texts.head(new TextId(id, document.source()));
            Map<BlockId, Unit> others =
                    Unit.byId(texts.head(new TextId(id, language)).tree());
            Vouching.Voucher voucher = vouching.by(actor, state, source, new TextId(id, language));
            int set = 0;
            for (Unit unit : Unit.of(source.tree())) {
                Optional<Unit> target = unit.counterpartIn(others).filter(t -> !t.isBlank());
                if (!unit.isBlank() && target.isPresent()) {
                    voucher.give(unit, target);
                    set++;
                }
            }
            trail.record(
                    AuditChain.of(document.dossier()),
                    actor,
                    "segments.set",
                    "document:" + id,
                    Map.of("language", language.tag(), "state", state.wireName(), "segments", Integer.toString(set)));
            return set;
        });
    }

    @Override
    public Progress progress(DocumentId id, Language language) {
        Document document = translated(id, language);
        SortedMap<Language, Long> heads = new TreeMap<>();
        for (Language each : List.of(document.source(), language)) {
            heads.put(each, texts.head(new TextId(id, each)).version());
        }
        List<String> states = List.copyOf(states(id, heads).values());
        int untranslated = count(states, SegmentState.UNTRANSLATED);
        int translated = count(states, SegmentState.TRANSLATED);
        int reviewed = count(states, SegmentState.REVIEWED);
        int stale = (int) states.stream().filter(s -> s.endsWith("+stale")).count();
        return new Progress(states.size(), untranslated, translated, reviewed, stale);
    }

    @Override
    public SortedMap<String, String> states(DocumentId id, SortedMap<Language, Long> versions) {
        Document document = documents.get(id);
        SortedMap<String, String> states = new TreeMap<>();
        if (!versions.containsKey(document.source())) {
            return states;
        }
        List<Unit> units = Unit.of(texts.at(new TextId(id, document.source()), versions.get(document.source()))
                .tree());
        versions.forEach((language, version) -> {
            if (language != document.source()) {
                Map<BlockId, Unit> others =
                        Unit.byId(texts.at(new TextId(id, language), version).tree());
                Map<BlockId, Segment> stored = stored(id, language);
                units.stream()
                        .filter(unit -> !unit.isBlank())
                        .forEach(unit -> states.put(
                                language.tag() + "/" + unit.id(),
                                SegmentStatus.of(
                                                unit,
                                                unit.counterpartIn(others),
                                                Optional.ofNullable(stored.get(unit.id())))
                                        .written()));
            }
        });
        return states;
    }

    private Map<BlockId, Segment> stored(DocumentId id, Language language) {
        Map<BlockId, Segment> stored = new HashMap<>();
        store.of(id, language).forEach(segment -> stored.put(segment.block(), segment));
        return stored;
    }

    private Document translated(DocumentId id, Language language) {
        Document document = documents.get(id);
        document.in(language);
        if (document.source() == language) {
            throw Invalid.because("segment.source-language", "The source is translated from nothing.");
        }
        return document;
    }

    private static int count(List<String> states, SegmentState state) {
        return (int) states.stream().filter(s -> s.startsWith(state.wireName())).count();
    }
}
