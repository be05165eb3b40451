package org.travaux.packaging.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.travaux.document.Finding;
import org.travaux.document.Revision;
import org.travaux.prose.Json;

/** The report of all checks, as a part of the package: what was compared, and what was found, waived findings included. */
final class ConcordanceJson {
    static final String NAME = "concordance.json";

    private ConcordanceJson() {}

    static byte[] write(Revision revision, List<Finding> findings) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("format", "travaux-concordance-1");
        json.put("revision", revision.id().value());
        json.put(
                "languages",
                revision.versions().keySet().stream().map(l -> l.tag()).toList());
        json.put("segments", revision.segments());
        json.put("findings", findings.stream().map(ConcordanceJson::finding).toList());
        return Json.write(json).getBytes(UTF_8);
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", finding.code());
        json.put("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.put("language", finding.language().tag());
        finding.block().ifPresent(block -> json.put("block", block.value()));
        json.put("message", finding.message());
        json.put("details", finding.details());
        return json;
    }
}
