package org.travaux.translation.internal;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditTrail;
import org.travaux.base.Actor;
import org.travaux.base.BlockId;
import org.travaux.base.Characters;
import org.travaux.base.Clock;
import org.travaux.base.Digest;
import org.travaux.base.DocumentId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.base.Transactions;
import org.travaux.document.Document;
import org.travaux.document.Documents;
import org.travaux.document.Finding;
import org.travaux.document.TextId;
import org.travaux.document.Texts;
import org.travaux.prose.Node;
import org.travaux.translation.Unit;
import org.travaux.translation.Waiver;
import org.travaux.translation.Waivers;
import org.travaux.translation.spi.WaiverStore;

/** Waivers in their store, with their record. */
@Component
public final class StoredWaivers implements Waivers {
    private static final int LONGEST_REASON = 1_000;

    private final Documents documents;
    private final Texts texts;
    private final WaiverStore store;
    private final Transactions transactions;
    private final AuditTrail trail;
    private final Clock clock;

    @Activate
    public StoredWaivers(
            @Reference Documents documents,
            @Reference Texts texts,
            @Reference WaiverStore store,
            @Reference Transactions transactions,
            @Reference AuditTrail trail,
            @Reference Clock clock) {
        this.documents = documents;
        this.texts = texts;
        this.store = store;
        this.transactions = transactions;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Waiver waive(
            DocumentId id, String code, Language language, Optional<BlockId> block, String reason, Actor actor) {
        String why = reason.strip();
        if (why.length() > LONGEST_REASON || !Characters.areText(why) || !Characters.areVisible(why)) {
            throw Invalid.because("waiver.reason", "A finding is set aside for a reason of at most 1,000 characters.");
        }
        if (!code.matches("[a-z0-9.-]{1,100}")) {
            throw Invalid.because("waiver.code", "This is not the code of a finding.");
        }
        if (code.endsWith(".open-place")) {
            throw Invalid.because("waiver.open-place", "An open place is decided or filled; it cannot be waived.");
        }
        return transactions.inTransaction(() -> {
            Document document = documents.get(id);
            document.in(language);
            Map<Language, Node> trees = new EnumMap<>(Language.class);
            for (Language each : List.of(document.source(), language)) {
                trees.put(each, texts.head(new TextId(id, each)).tree());
            }
            Digest text = new Words(document.source(), trees).of(language, block);
            Waiver waiver =
                    new Waiver(BlockId.fresh().value(), id, code, language, block, text, why, actor, clock.now());
            store.add(waiver);
            record(document, waiver);
            return waiver;
        });
    }

    @Override
    public List<Waiver> of(DocumentId document) {
        return store.of(document);
    }

    @Override
    public Map<Finding, Waiver> covered(DocumentId id, List<Finding> findings, Map<Language, Node> trees) {
        List<Waiver> waivers = store.of(id);
        Map<Finding, Waiver> covered = new LinkedHashMap<>();
        if (waivers.isEmpty()) {
            return covered;
        }
        Words words = new Words(documents.get(id).source(), trees);
        for (Finding finding : findings) {
            waivers.stream()
                    .filter(waiver -> !finding.isOpenPlace() && covers(waiver, finding, words))
                    .findFirst()
                    .ifPresent(waiver -> covered.put(finding, waiver));
        }
        return covered;
    }

    private static boolean covers(Waiver waiver, Finding finding, Words words) {
        return waiver.code().equals(finding.code())
                && waiver.language() == finding.language()
                && waiver.block().equals(finding.block())
                && waiver.text().equals(words.of(finding.language(), finding.block()));
    }

    private void record(Document document, Waiver waiver) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("waiver", waiver.id());
        details.put("code", waiver.code());
        details.put("language", waiver.language().tag());
        waiver.block().ifPresent(block -> details.put("block", block.value()));
        details.put("reason", waiver.reason());
        trail.record(
                AuditChain.of(document.dossier()), waiver.by(), "finding.waived", "document:" + document.id(), details);
    }

    /** The words a waiver is bound to: those of the source and of the language, at one unit or throughout. */
    private static final class Words {
        private final Language source;
        private final Map<Language, Map<BlockId, Unit>> units = new EnumMap<>(Language.class);

        Words(Language source, Map<Language, Node> trees) {
            this.source = source;
            trees.forEach((language, tree) -> units.put(language, Unit.byId(tree)));
        }

        Digest of(Language language, Optional<BlockId> block) {
            return Digest.of(words(source, block) + '\u0000' + words(language, block));
        }

        private String words(Language language, Optional<BlockId> block) {
            Map<BlockId, Unit> own = units.getOrDefault(language, Map.of());
            if (block.isEmpty()) {
                return own.values().stream().map(Unit::words).collect(Collectors.joining("\n"));
            }
            Unit inSource = units.getOrDefault(source, Map.of()).get(block.get());
            Optional<Unit> unit =
                    inSource == null ? Optional.ofNullable(own.get(block.get())) : inSource.counterpartIn(own);
            return unit.map(Unit::words).orElse("");
        }
    }
}
