package org.travaux.editorial.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.travaux.base.Language;
import org.travaux.document.DocumentType;
import org.travaux.prose.Json;

/** Reads {@code forms.json}: the one place where labels, punctuation and fixed words of each language stand. */
public final class Forms {
    private static final Map<String, Object> ALL = read();

    private Forms() {}

    /** How the paragraphs of a text end. */
    public enum Style {
        /** Clauses of one long sentence: semicolons, and a full stop at the last. */
        CLAUSE,
        /** Sentences of their own: full stops. */
        SENTENCE,
        /** As typed: nothing is computed. */
        TYPED
    }

    /** Returns the forms of a language; of the one it follows where it has none of its own. */
    public static LanguageForms of(Language language) {
        Map<String, Object> own = object(object(ALL, "languages"), language.tag());
        String like = (String) own.get("like");
        return like == null
                ? new LanguageForms(language, own)
                : new LanguageForms(language, object(object(ALL, "languages"), like));
    }

    /** Tells whether labels and punctuation of this very language were seen in texts that it was issued in. */
    public static boolean isConfirmed(Language language) {
        return Boolean.TRUE.equals(
                object(object(ALL, "languages"), language.tag()).get("confirmed"));
    }

    /** Tells whether operative paragraphs of this type bear numbers. */
    public static boolean isNumbered(DocumentType type) {
        return Boolean.TRUE.equals(object(object(ALL, "types"), type.wireName()).get("numbered"));
    }

    /** Returns how the paragraphs of this type end. */
    public static Style style(DocumentType type) {
        String name = (String) object(object(ALL, "types"), type.wireName()).get("style");
        return Style.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    /** Returns the characters that end a clause in any of our languages. */
    public static String terminal() {
        return (String) ALL.get("terminal");
    }

    /** Returns a list of label signs, such as the Arabic letters in their numerical order. */
    public static List<String> sequence(String name) {
        return strings(object(ALL, "sequences"), name);
    }

    /** Returns a fixed formula of mastheads in this language, if there is one. */
    public static Optional<String> formula(String name, Language language) {
        return Optional.ofNullable(
                (String) object(object(object(ALL, "masthead"), name), "text").get(language.tag()));
    }

    /** Tells whether a reviewer has confirmed this formula in every language. */
    public static boolean isConfirmed(String name) {
        return Boolean.TRUE.equals(object(object(ALL, "masthead"), name).get("confirmed"));
    }

    /** Returns the name of a language as it stands in mastheads of another, if there is one. */
    public static Optional<String> languageName(Language named, Language in) {
        Object names = object(ALL, "languageNames").get(in.tag());
        return names instanceof Map<?, ?> map ? Optional.ofNullable((String) map.get(named.tag())) : Optional.empty();
    }

    static Map<String, Object> ordinals(Language language) {
        return object(object(ALL, "ordinals"), language.tag());
    }

    static Map<String, Object> object(Map<String, Object> parent, String name) {
        if (parent.get(name) instanceof Map<?, ?> map) {
            return Json.asObject(map);
        }
        throw new IllegalStateException("forms.json has no object " + name);
    }

    static List<String> strings(Map<String, Object> parent, String name) {
        return ((List<?>) parent.get(name)).stream().map(String.class::cast).toList();
    }

    private static Map<String, Object> read() {
        try (InputStream in = Forms.class.getResourceAsStream("/org/travaux/editorial/forms.json")) {
            return Json.parseObject(new String(in.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
