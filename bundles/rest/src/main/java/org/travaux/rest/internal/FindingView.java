package org.travaux.rest.internal;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import java.util.Map;
import org.travaux.base.BlockId;
import org.travaux.document.Finding;

/**
 * What a check noticed.
 *
 * @param label the short name of the block, where it has one
 * @param position where the block stands among those of the text, where the findings are of a whole text
 */
public record FindingView(
        String code,
        String severity,
        String language,
        @Schema(nullable = true) String block,
        @Schema(nullable = true) String label,
        @Schema(nullable = true) Integer position,
        String message,
        Map<String, String> details) {
    static FindingView of(Finding finding, String label) {
        return new FindingView(
                finding.code(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.language().tag(),
                finding.block().map(BlockId::value).orElse(null),
                label,
                null,
                finding.message(),
                finding.details());
    }

    FindingView at(Integer place) {
        return new FindingView(code, severity, language, block, label, place, message, details);
    }
}
