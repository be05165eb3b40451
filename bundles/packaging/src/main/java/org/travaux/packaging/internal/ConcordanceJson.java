package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.travaux.document.Finding;
import org.travaux.document.Revision;
import org.travaux.prose.Json;
import org.travaux.translation.Waiver;

/** The report of all checks, as a part of the package: what was compared, and what was found; what was waived says by whom and why. */
final class ConcordanceJson {
    static final String NAME = "concordance.json";

    private ConcordanceJson() {}

    static byte[] write(Revision revision, RevisionChecks.Outcome checks) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "travaux-concordance-1");
        json.put("revision", revision.id().value());
        json.put(
                "languages",
                revision.versions().keySet().stream().map(l -> l.tag()).toList());
        json.put("segments", revision.segments());
        json.put(
                "findings",
                checks.findings().stream()
                        .map(finding -> finding(finding, checks.waived().get(finding)))
                        .toList());
        return Json.write(json).getBytes(UTF_8);
    }

    private static Map<String, Object> finding(Finding finding, Waiver waiver) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("language", finding.language().tag());
        finding.block().ifPresent(block -> json.put("block", block.value()));
        json.put("message", finding.message());
        json.put("details", new TreeMap<>(finding.details()));
        if (waiver != null) {
            json.put("waived", waived(waiver));
        }
        return json;
    }

    private static Map<String, Object> waived(Waiver waiver) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("reason", waiver.reason());
        json.put("by", waiver.by().name());
        json.put("at", waiver.at().toString());
        return json;
    }
}
