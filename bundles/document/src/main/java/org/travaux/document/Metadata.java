package org.travaux.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.travaux.base.Invalid;
import org.travaux.base.Language;

/**
 * The facts about a document that are not its text.
 *
 * @param values by {@linkplain MetadataField#wireName() field name}; a field with a value per language appends a dot and the
 *     language's tag, such as {@code agendaTitle.fr}; every value has its field's form
 */
public record Metadata(SortedMap<String, String> values) {
    /** No facts yet. */
    public static final Metadata EMPTY = new Metadata(new TreeMap<>());

    public Metadata {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        values.forEach((key, value) -> fieldOf(key).check(value));
    }

    /** Returns the value of a field, if it was given. */
    public Optional<String> get(MetadataField field) {
        return Optional.ofNullable(values.get(field.wireName()));
    }

    /** Returns the value of a field in this language, if it was given. */
    public Optional<String> get(MetadataField field, Language language) {
        return Optional.ofNullable(values.get(key(field, language)));
    }

    /** Returns the day a date field names, if it was given. */
    public Optional<LocalDate> date(MetadataField field) {
        return get(field).map(LocalDate::parse);
    }

    /** Returns the value of a number field, if it was given. */
    public OptionalInt number(MetadataField field) {
        return get(field).map(value -> OptionalInt.of(Integer.parseInt(value))).orElseGet(OptionalInt::empty);
    }

    /** Returns these facts with one more or another value. */
    public Metadata with(MetadataField field, String value) {
        return withKey(field.wireName(), value);
    }

    /** Returns these facts with one more or another value in this language. */
    public Metadata with(MetadataField field, Language language, String value) {
        return withKey(key(field, language), value);
    }

    /** Returns these facts with the changes; an empty optional removes. Keys as in {@link #values}. */
    public Metadata patched(Map<String, Optional<String>> changes) {
        TreeMap<String, String> patched = new TreeMap<>(values);
        changes.forEach((key, value) -> value.ifPresentOrElse(v -> patched.put(key, v), () -> patched.remove(key)));
        changes.keySet().forEach(Metadata::fieldOf);
        return new Metadata(patched);
    }

    private Metadata withKey(String key, String value) {
        TreeMap<String, String> more = new TreeMap<>(values);
        more.put(key, value);
        return new Metadata(more);
    }

    private static String key(MetadataField field, Language language) {
        return field.wireName() + "." + language.tag();
    }

    private static MetadataField fieldOf(String key) {
        int dot = key.indexOf('.');
        MetadataField field = MetadataField.of(dot < 0 ? key : key.substring(0, dot));
        if (dot >= 0) {
            Language.of(key.substring(dot + 1));
        }
        if (field.isPerLanguage() != dot >= 0) {
            throw Invalid.because(
                    "metadata.field-unknown",
                    "This field has one value for all languages, or one for each.",
                    Map.of("field", key));
        }
        return field;
    }
}
