package org.travaux.document;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.travaux.base.Characters;
import org.travaux.base.Invalid;

/**
 * One fact about a document that is not its text. Masthead, running head and the line of meeting and date are composed from
 * these; a fact that nobody has given stays empty, and the check page names it.
 */
public enum MetadataField {
    /** The organ that speaks: {@code unga}, as the body token of the Akoma Ntoso IRI. */
    ORGAN("organ", Form.TEXT, false),
    /** The session of the organ, such as {@code 81}. */
    SESSION("session", Form.NUMBER, false),
    /** The number of the resolution, such as {@code 79/10}. */
    NUMBER("number", Form.TEXT, false),
    /** The symbol of the issued document, such as {@code A/RES/79/10} or {@code A/81/L.12}. */
    SYMBOL("symbol", Form.TEXT, false),
    /** The symbol of the draft an adopted resolution was made from, such as {@code A/79/L.11}. */
    DRAFT_SYMBOL("draftSymbol", Form.TEXT, false),
    /** The agenda item in the English form, such as {@code 125 (t)}. */
    AGENDA_ITEM("agendaItem", Form.TEXT, false),
    /** The title of the agenda item, per language. */
    AGENDA_TITLE("agendaTitle", Form.TEXT, true),
    /** The sponsors of a draft, per language. */
    SPONSORS("sponsors", Form.TEXT, true),
    /** When the draft was submitted or marked up. */
    DRAFT_DATE("draftDate", Form.DATE, false),
    /** When the organ adopted the text. */
    ADOPTION_DATE("adoptionDate", Form.DATE, false),
    /** When the document was issued; not the day of adoption. */
    ISSUE_DATE("issueDate", Form.DATE, false),
    /** The number of the plenary meeting, such as {@code 39}. */
    MEETING("meeting", Form.NUMBER, false),
    /** The job number, such as {@code 24-21660}. */
    JOB_NUMBER("jobNumber", Form.TEXT, false);

    private enum Form {
        TEXT,
        NUMBER,
        DATE
    }

    private static final int LONGEST = 500;

    private final String wireName;
    private final Form form;
    private final boolean perLanguage;

    MetadataField(String wireName, Form form, boolean perLanguage) {
        this.wireName = wireName;
        this.form = form;
        this.perLanguage = perLanguage;
    }

    /** Returns the name on the wire, such as {@code agendaItem}. */
    public String wireName() {
        return wireName;
    }

    /** Tells whether each language has a value of its own. */
    public boolean isPerLanguage() {
        return perLanguage;
    }

    /** Returns the field with this name, or fails with {@code metadata.field-unknown}. */
    public static MetadataField of(String wireName) {
        for (MetadataField field : values()) {
            if (field.wireName.equals(wireName)) {
                return field;
            }
        }
        throw Invalid.because(
                "metadata.field-unknown", "This is not a field of a document.", Map.of("field", wireName));
    }

    /** Fails with {@code metadata.malformed} where the value does not have the field's form. */
    void check(String value) {
        if (value.isBlank() || value.length() > LONGEST || !hasForm(value)) {
            throw Invalid.because(
                    "metadata.malformed", "The value does not have the form of this field.", Map.of("field", wireName));
        }
    }

    private boolean hasForm(String value) {
        return switch (form) {
            case TEXT -> Characters.areLine(value, LONGEST);
            case NUMBER -> value.matches("[1-9][0-9]{0,5}");
            case DATE -> isDate(value);
        };
    }

    private static boolean isDate(String value) {
        try {
            LocalDate.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
