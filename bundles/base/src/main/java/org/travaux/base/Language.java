package org.travaux.base;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A language in which documents are kept: the six official languages of the United Nations and those of the States members
 * of the Collective Security Treaty Organization.
 *
 * <p>The {@linkplain #tag() BCP 47 tag} is used everywhere; the three letters of ISO 639-2/T only inside Akoma Ntoso.
 */
public enum Language {
    AR("ar", "ara", true),
    ZH("zh", "zho", false),
    EN("en", "eng", false),
    FR("fr", "fra", false),
    RU("ru", "rus", false),
    ES("es", "spa", false),
    HY("hy", "hye", false),
    BE("be", "bel", false),
    KK("kk", "kaz", false),
    KY("ky", "kir", false),
    TG("tg", "tgk", false);

    /** The six official languages of the General Assembly, in their alphabetical order in English. */
    public static final List<Language> OFFICIAL = List.of(AR, ZH, EN, FR, RU, ES);

    private final String tag;
    private final String iso3;
    private final boolean rightToLeft;

    Language(String tag, String iso3, boolean rightToLeft) {
        this.tag = tag;
        this.iso3 = iso3;
        this.rightToLeft = rightToLeft;
    }

    /** Returns the language with this BCP 47 tag, or fails with {@code language.unknown}. */
    public static Language of(String tag) {
        for (Language language : values()) {
            if (language.tag.equals(tag)) {
                return language;
            }
        }
        throw Invalid.because("language.unknown", "This language is not one we keep texts in.");
    }

    /** Returns the language with these three letters of ISO 639-2/T, if it is one of ours. */
    public static Optional<Language> ofIso3(String iso3) {
        return List.of(values()).stream().filter(l -> l.iso3.equals(iso3)).findFirst();
    }

    /** Returns the BCP 47 tag, such as {@code en}. */
    public String tag() {
        return tag;
    }

    /** Returns the three letters of ISO 639-2/T, such as {@code eng}. */
    public String iso3() {
        return iso3;
    }

    /** Tells whether its lines run from right to left. */
    public boolean isRightToLeft() {
        return rightToLeft;
    }

    /** Returns the locale that breaks its lines and folds its case. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
