package org.travaux.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.travaux.base.DossierId;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.document.DocumentType;
import org.travaux.document.Stage;

/**
 * What somebody looks for.
 *
 * @param text words that must all occur, at most 30; {@code "…"} is a phrase, whatever the quotation marks, {@code word*} a
 *     beginning, a symbol such as {@code A/RES/79/10} is found exactly; empty finds everything the filters let through
 * @param preferred the language that stands higher, other things being equal: that of the one who asks
 * @param languages where to look, everywhere if empty; likewise types, stages and dossiers
 * @param from the earliest day of the document, if any
 * @param to the latest day of the document, if any
 * @param reach the live texts, the frozen revisions, or both
 * @param offset how many hits to pass over, at most 10,000
 * @param limit how many hits to return, 1 to 200
 */
public record SearchQuery(
        String text,
        Optional<Language> preferred,
        Set<Language> languages,
        Set<DocumentType> types,
        Set<Stage> stages,
        Set<DossierId> dossiers,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Reach reach,
        int offset,
        int limit) {
    private static final int LONGEST = 500;
    private static final int FURTHEST = 10_000;
    private static final int MOST_PIECES = 30;
    private static final Pattern PIECE = Pattern.compile("\"([^\"]*)\"?|(\\S+)");

    /** Which texts are looked at. */
    public enum Reach {
        /** The texts as they are now. */
        LIVE,
        /** The texts as they were frozen. */
        REVISIONS,
        /** Both. */
        ALL
    }

    public SearchQuery {
        text = text.strip().replaceAll("[“”„«»]", "\"");
        languages = Set.copyOf(languages);
        types = Set.copyOf(types);
        stages = Set.copyOf(stages);
        dossiers = Set.copyOf(dossiers);
        if (text.length() > LONGEST) {
            throw Invalid.tooLarge("search.too-long", "A search has at most 500 characters.", LONGEST);
        }
        if (PIECE.matcher(text).results().count() > MOST_PIECES) {
            throw Invalid.tooLarge("search.too-many-words", "A search has at most 30 words and phrases.", MOST_PIECES);
        }
        if (offset < 0 || offset > FURTHEST || limit < 1 || limit > 200) {
            throw Invalid.because("page.cursor", "A search shows hits up to the ten-thousandth, 200 at a time.");
        }
    }

    /** Returns the words and the phrases, these with a quotation mark in front, in the order typed. */
    public List<String> pieces() {
        return PIECE.matcher(text)
                .results()
                .map(piece -> piece.group(1) == null
                        ? piece.group()
                        : "\"" + piece.group(1).strip())
                .toList();
    }

    /** Returns a query for these words, everywhere. */
    public static SearchQuery of(String text) {
        return new SearchQuery(
                text,
                Optional.empty(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                Reach.LIVE,
                0,
                50);
    }

    /** Returns the query in these languages only. */
    public SearchQuery in(Language... only) {
        return new SearchQuery(text, preferred, Set.of(only), types, stages, dossiers, from, to, reach, offset, limit);
    }

    /** Returns the query with another reach. */
    public SearchQuery reaching(Reach other) {
        return new SearchQuery(text, preferred, languages, types, stages, dossiers, from, to, other, offset, limit);
    }

    /** Returns the query of somebody who reads this language first. */
    public SearchQuery preferring(Language language) {
        return new SearchQuery(
                text, Optional.of(language), languages, types, stages, dossiers, from, to, reach, offset, limit);
    }
}
