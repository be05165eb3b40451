package org.travaux.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.Digest;
import org.travaux.base.DossierId;

class ChainVerifierTest {
    private static final AuditChain CHAIN = AuditChain.of(new DossierId("un-csto"));

    private final AuditTrail trail = AuditTrails.inMemory();

    @Test
    void acceptsWhatWasRecorded() {
        assertThat(ChainVerifier.firstBroken(extract())).isEmpty();
    }

    @Test
    void namesAnAlteredEvent() {
        assertThat(brokenAfter(2, entry -> with(entry, altered(entry.event().orElseThrow()))))
                .isEqualTo("2 audit.event-altered");
    }

    @Test
    void namesAnEventOfAnotherPlace() {
        AuditEvent first = extract().entries().get(0).event().orElseThrow();

        assertThat(brokenAfter(3, entry -> with(entry, first))).isEqualTo("3 audit.event-altered");
    }

    @Test
    void namesAnAlteredLink() {
        assertThat(brokenAfter(
                        2,
                        entry -> new AuditExtract.Entry(
                                new AuditLink(
                                        2,
                                        entry.link().previous(),
                                        Digest.of("x"),
                                        entry.link().hash()),
                                Optional.empty())))
                .isEqualTo("2 audit.link-altered");
    }

    @Test
    void namesTheLinkAfterOneThatWasMadeAnew() {
        assertThat(brokenAfter(2, entry -> {
                    AuditEvent forged = altered(entry.event().orElseThrow());
                    return new AuditExtract.Entry(
                            AuditLink.after(entry.link().previous(), forged), Optional.of(forged));
                }))
                .isEqualTo("3 audit.link-moved");
    }

    @Test
    void namesAMissingLink() {
        List<AuditExtract.Entry> entries = new ArrayList<>(extract().entries());
        entries.remove(1);

        assertThat(ChainVerifier.firstBroken(new AuditExtract(CHAIN, entries)))
                .map(BrokenLink::code)
                .contains("audit.link-missing");
    }

    @Test
    void doesNotTakeOneChainForAnother() {
        AuditExtract renamed = new AuditExtract(AuditChain.SYSTEM, extract().entries());

        assertThat(ChainVerifier.firstBroken(renamed)).map(BrokenLink::number).contains(1L);
    }

    @Test
    void hashesTheCanonicalForm() {
        AuditEvent event = new AuditEvent(
                CHAIN,
                1,
                Instant.parse("2026-10-01T09:00:00Z"),
                Actor.of(new AccountId("amina"), "Амина"),
                "revision.frozen",
                "document:4711",
                new TreeMap<>(Map.of("name", "a \"b\"\u0001", "hash", "00")));

        assertThat(new String(event.canonicalBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("{\"account\":\"amina\",\"action\":\"revision.frozen\",\"chain\":\"dossier:un-csto\","
                        + "\"details\":{\"hash\":\"00\",\"name\":\"a \\\"b\\\"\\u0001\"},\"name\":\"Амина\","
                        + "\"number\":\"1\",\"subject\":\"document:4711\",\"time\":\"2026-10-01T09:00:00Z\"}");
    }

    private String brokenAfter(int number, UnaryOperator<AuditExtract.Entry> change) {
        List<AuditExtract.Entry> entries = new ArrayList<>(extract().entries());
        entries.set(number - 1, change.apply(entries.get(number - 1)));
        return ChainVerifier.firstBroken(new AuditExtract(CHAIN, entries))
                .map(broken -> broken.number() + " " + broken.code())
                .orElse("whole");
    }

    private AuditExtract extract() {
        if (trail.read(CHAIN, Optional.empty(), 1).items().isEmpty()) {
            for (int i = 0; i < 4; i++) {
                trail.record(CHAIN, Actor.system("test"), "document.created", "document:" + i, Map.of());
            }
        }
        return trail.extract(CHAIN, event -> true);
    }

    private static AuditExtract.Entry with(AuditExtract.Entry entry, AuditEvent event) {
        return new AuditExtract.Entry(entry.link(), Optional.of(event));
    }

    private static AuditEvent altered(AuditEvent e) {
        return new AuditEvent(
                e.chain(), e.number(), e.time(), Actor.system("nobody"), e.action(), e.subject(), e.details());
    }
}
