package org.travaux.editorial;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.travaux.base.Language;
import org.travaux.document.Manuscript;
import org.travaux.document.MetadataField;

/**
 * Every line around the text that is composed from the facts of a document, in the language of one manuscript. A line whose
 * fact is missing is absent, and the fact is named.
 *
 * @param language whose words these are; English where ours has no formulae yet
 * @param organization such as {@code United Nations}
 * @param organ such as {@code General Assembly}
 * @param symbol such as {@code A/RES/79/10}
 * @param distribution such as {@code Distr.: General}
 * @param date the day of issue, or of the draft
 * @param original the language a draft was submitted in, such as {@code Original: English}; absent in adopted texts
 * @param session such as {@code Seventy-ninth session}
 * @param agendaItem such as {@code Agenda item 125 (t)}
 * @param agendaTitle the title of the agenda item
 * @param sponsors the line of a draft, {@code Australia:* draft resolution}
 * @param sponsorNote what the asterisk of that line says
 * @param adopted such as {@code Resolution adopted by the General Assembly on 18 November 2024}
 * @param reference such as {@code [without reference to a Main Committee (A/79/L.11)]}
 * @param title such as {@code 79/10. Title}, or the bare title
 * @param closing the lines at the end: the meeting, and the day of adoption
 * @param runningTitle the title as running head, empty in drafts, whose pages bear the symbol alone
 * @param jobNumber the job number, such as {@code 24-21660}
 * @param missing the fields that a complete form needs and nobody has given, in the order of their declaration
 * @param unconfirmed the names of what is used here although no reviewer of the language has confirmed it: fixed formulae,
 *     {@link #APPARATUS}, {@link #NO_FORMULAE}
 */
public record Masthead(
        Language language,
        Optional<String> organization,
        Optional<String> organ,
        Optional<String> symbol,
        Optional<String> distribution,
        Optional<String> date,
        Optional<String> original,
        Optional<String> session,
        Optional<String> agendaItem,
        Optional<String> agendaTitle,
        Optional<String> sponsors,
        Optional<String> sponsorNote,
        Optional<String> adopted,
        Optional<String> reference,
        String title,
        List<String> closing,
        String runningTitle,
        Optional<String> jobNumber,
        List<MetadataField> missing,
        SortedSet<String> unconfirmed) {

    /** Unconfirmed are the labels and the punctuation that are computed in this language. */
    public static final String APPARATUS = "apparatus";

    /** This language has no formulae; those of English are shown. */
    public static final String NO_FORMULAE = "none";

    /** Composes the lines of a manuscript. */
    public static Masthead of(Manuscript manuscript) {
        return new MastheadComposer(manuscript).compose();
    }

    /** Returns the page number as printed, such as {@code 2/4}. */
    public String page(int page, int pages) {
        return MastheadComposer.page(page, pages, language);
    }

    /** Returns the job number as on the first page, with the letter of the language: {@code 24-21660 (E)}. */
    public Optional<String> jobNumberOfLanguage() {
        return jobNumber.map(number -> MastheadComposer.jobNumber(number, language));
    }

    /** Returns the running head: the symbol on some pages, the title on the others; nothing where there is neither. */
    public String runningHead(boolean symbolSide) {
        return symbolSide ? symbol.orElse("") : runningTitle;
    }
}
