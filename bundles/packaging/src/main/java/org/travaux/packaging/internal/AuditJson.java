package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.travaux.audit.AuditChain;
import org.travaux.audit.AuditEvent;
import org.travaux.audit.AuditExtract;
import org.travaux.audit.AuditLink;
import org.travaux.audit.ChainVerifier;
import org.travaux.base.AccountId;
import org.travaux.base.Actor;
import org.travaux.base.DelegationId;
import org.travaux.base.Digest;
import org.travaux.base.DomainException;
import org.travaux.packaging.VerificationReport.RecordExtract;
import org.travaux.prose.Json;

/**
 * A dossier's chain as a part of a package: every link, and the events of the package's own document. Anyone can re-hash it;
 * the event of the freeze holds the content hash that the manifest states.
 */
final class AuditJson {
    static final String NAME = "audit.json";
    static final String FROZEN = "revision.frozen";

    private AuditJson() {}

    static byte[] write(AuditExtract extract) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "travaux-audit-1");
        json.put("chain", extract.chain().name());
        json.put("head", extract.head().hex());
        json.put("entries", extract.entries().stream().map(AuditJson::entryJson).toList());
        return Json.write(json).getBytes(UTF_8);
    }

    /** Returns what is wrong with an extract, if anything. */
    static Optional<String> fault(byte[] bytes, String contentHash) {
        try {
            AuditExtract extract = read(bytes);
            var broken = ChainVerifier.firstBroken(extract);
            if (broken.isPresent()) {
                return Optional.of(
                        "Link " + broken.get().number() + ": " + broken.get().message());
            }
            boolean frozen = extract.entries().stream()
                    .flatMap(entry -> entry.event().stream())
                    .anyMatch(event ->
                            event.action().equals(FROZEN) && event.details().containsValue(contentHash));
            return frozen ? Optional.empty() : Optional.of("The chain does not record the freeze of this revision.");
        } catch (DomainException | ClassCastException | NullPointerException | DateTimeException e) {
            return Optional.of("The chain cannot be read.");
        }
    }

    /** Returns how much of the record an extract holds, where it can be read. */
    static Optional<RecordExtract> extract(byte[] bytes) {
        try {
            AuditExtract extract = read(bytes);
            long shown = extract.entries().stream()
                    .filter(entry -> entry.event().isPresent())
                    .count();
            return Optional.of(new RecordExtract(
                    extract.entries().size(), shown, extract.head().hex()));
        } catch (DomainException | ClassCastException | NullPointerException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Object> entryJson(AuditExtract.Entry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", entry.link().number());
        json.put("previous", entry.link().previous().hex());
        json.put("event", entry.link().event().hex());
        json.put("hash", entry.link().hash().hex());
        entry.event().ifPresent(event -> json.put("recorded", eventJson(event)));
        return json;
    }

    private static Map<String, Object> eventJson(AuditEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("time", event.time().toString());
        json.put("account", event.actor().account().value());
        json.put("name", event.actor().name());
        event.actor().delegation().ifPresent(delegation -> json.put("delegation", delegation.value()));
        json.put("action", event.action());
        json.put("subject", event.subject());
        json.put("details", event.details());
        return json;
    }

    private static AuditExtract read(byte[] bytes) {
        Map<String, Object> json = Json.parseObject(new String(bytes, UTF_8));
        AuditChain chain = AuditChain.named((String) json.get("chain"));
        List<AuditExtract.Entry> entries = new ArrayList<>();
        for (Object each : (List<?>) json.get("entries")) {
            Map<String, Object> entry = Json.asObject((Map<?, ?>) each);
            AuditLink link = new AuditLink(
                    ((Number) entry.get("number")).longValue(),
                    new Digest((String) entry.get("previous")),
                    new Digest((String) entry.get("event")),
                    new Digest((String) entry.get("hash")));
            Optional<AuditEvent> event = Optional.ofNullable(entry.get("recorded"))
                    .map(recorded -> event(chain, link.number(), Json.asObject((Map<?, ?>) recorded)));
            entries.add(new AuditExtract.Entry(link, event));
        }
        return new AuditExtract(chain, entries);
    }

    private static AuditEvent event(AuditChain chain, long number, Map<String, Object> json) {
        TreeMap<String, String> details = new TreeMap<>();
        ((Map<?, ?>) json.get("details")).forEach((name, value) -> details.put((String) name, (String) value));
        Actor actor = new Actor(
                new AccountId((String) json.get("account")),
                (String) json.get("name"),
                Optional.ofNullable((String) json.get("delegation")).map(DelegationId::new));
        return new AuditEvent(
                chain,
                number,
                Instant.parse((String) json.get("time")),
                actor,
                (String) json.get("action"),
                (String) json.get("subject"),
                details);
    }
}
