package org.travaux.editorial;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.travaux.document.Manuscript;
import org.travaux.document.MetadataField;

/** Checks that the facts which the form needs are there and hold no open place. */
final class FactChecks {
    /** Without these the issued document cannot be cited; what else is missing stays blank on the page and is a warning. */
    private static final Set<MetadataField> NEEDED = EnumSet.of(
            MetadataField.SYMBOL,
            MetadataField.NUMBER,
            MetadataField.SESSION,
            MetadataField.ADOPTION_DATE,
            MetadataField.MEETING);

    private FactChecks() {}

    /** Runs the checks. */
    public static void run(Manuscript manuscript, Findings findings) {
        manuscript.metadata().values().forEach((field, value) -> OpenPlaces.typed(value)
                .forEach(place -> findings.error(
                        "metadata.open-place",
                        Optional.empty(),
                        "A fact about the document still holds an open place.",
                        "field",
                        field,
                        "text",
                        place)));
        for (MetadataField field : Masthead.of(manuscript).missing()) {
            if (NEEDED.contains(field)) {
                findings.error(
                        "metadata.missing",
                        Optional.empty(),
                        "The form needs a fact that nobody has given.",
                        "field",
                        field.wireName());
            } else {
                findings.warning(
                        "metadata.missing",
                        Optional.empty(),
                        "A fact is missing; its place stays empty.",
                        "field",
                        field.wireName());
            }
        }
    }
}
