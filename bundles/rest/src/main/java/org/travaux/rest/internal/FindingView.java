package org.travaux.rest.internal;

import java.util.Locale;
import java.util.Map;
import org.travaux.base.BlockId;
import org.travaux.document.Finding;

/** What a check noticed. */
public record FindingView(
        String code,
        String severity,
        String language,
        String block,
        String label,
        String message,
        Map<String, String> details) {
    static FindingView of(Finding finding, String label) {
        return new FindingView(
                finding.code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.language().tag(),
                finding.block().map(BlockId::value).orElse(null),
                label,
                finding.message(),
                finding.details());
    }
}
