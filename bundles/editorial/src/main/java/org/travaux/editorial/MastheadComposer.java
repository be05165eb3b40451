package org.travaux.editorial;

import static org.travaux.document.MetadataField.ADOPTION_DATE;
import static org.travaux.document.MetadataField.AGENDA_ITEM;
import static org.travaux.document.MetadataField.AGENDA_TITLE;
import static org.travaux.document.MetadataField.DRAFT_DATE;
import static org.travaux.document.MetadataField.DRAFT_SYMBOL;
import static org.travaux.document.MetadataField.ISSUE_DATE;
import static org.travaux.document.MetadataField.JOB_NUMBER;
import static org.travaux.document.MetadataField.MEETING;
import static org.travaux.document.MetadataField.NUMBER;
import static org.travaux.document.MetadataField.SESSION;
import static org.travaux.document.MetadataField.SPONSORS;
import static org.travaux.document.MetadataField.SYMBOL;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.travaux.base.Language;
import org.travaux.document.DocumentType;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.document.MetadataField;
import org.travaux.editorial.internal.Forms;
import org.travaux.editorial.internal.Ordinals;

/** Composes a {@link Masthead}, noting on the way which facts were wanting and which formulae nobody has confirmed. */
final class MastheadComposer {
    private static final Pattern SUB_ITEM = Pattern.compile("(\\S+) \\(([a-z])\\)");

    private final Manuscript manuscript;
    private final Metadata facts;
    private final Language language;
    private final Set<MetadataField> missing = EnumSet.noneOf(MetadataField.class);
    private final SortedSet<String> unconfirmed = new TreeSet<>();

    /** Prepares the composition. */
    public MastheadComposer(Manuscript manuscript) {
        this.manuscript = manuscript;
        this.facts = manuscript.metadata();
        this.language =
                Forms.formula("organization", manuscript.language()).isPresent() ? manuscript.language() : Language.EN;
        if (language != manuscript.language()) {
            unconfirmed.add(Masthead.NO_FORMULAE);
        }
        if (!Forms.isConfirmed(manuscript.language())) {
            unconfirmed.add(Masthead.APPARATUS);
        }
    }

    /** Returns a page number as printed. */
    public static String page(int page, int pages, Language language) {
        return Forms.formula("pageOfPages", language)
                .orElse("{page}/{pages}")
                .replace("{page}", Integer.toString(page))
                .replace("{pages}", Integer.toString(pages));
    }

    /** Returns a job number with the letter of the language. */
    public static String jobNumber(String number, Language language) {
        return Forms.of(language)
                .letter()
                .map(letter -> number + " (" + letter + ")")
                .orElse(number);
    }

    /** Composes the lines. */
    public Masthead compose() {
        return switch (manuscript.type()) {
            case RESOLUTION -> resolution();
            case RESOLUTION_DRAFT -> draft();
            case DECLARATION, STATEMENT -> bare();
        };
    }

    private Masthead resolution() {
        Optional<String> number = wanted(NUMBER);
        String title = number.map(n -> n + ". ").orElse("") + manuscript.title();
        List<String> closing = new ArrayList<>();
        wanted(MEETING).ifPresent(m -> closing.add(meeting(Integer.parseInt(m))));
        Optional<String> adopted = day(ADOPTION_DATE);
        adopted.ifPresent(closing::add);
        return new Masthead(
                language,
                formula("organization"),
                formula("organ"),
                wanted(SYMBOL),
                formula("distributionGeneral"),
                day(ISSUE_DATE),
                Optional.empty(),
                session(),
                agendaItem(),
                wantedHere(AGENDA_TITLE),
                Optional.empty(),
                Optional.empty(),
                adopted.flatMap(date -> formula("adopted").map(f -> f.replace("{date}", date))),
                wanted(DRAFT_SYMBOL).flatMap(s -> formula("withoutReference").map(f -> f.replace("{symbol}", s))),
                title,
                List.copyOf(closing),
                manuscript.title(),
                wanted(JOB_NUMBER),
                List.copyOf(missing),
                unconfirmed);
    }

    private Masthead draft() {
        Optional<String> sponsors =
                wantedHere(SPONSORS).flatMap(s -> formula("draftResolution").map(f -> s + colon() + "* " + f));
        return new Masthead(
                language,
                formula("organization"),
                formula("organ"),
                wanted(SYMBOL),
                formula("distributionLimited"),
                day(DRAFT_DATE),
                original(),
                session(),
                agendaItem(),
                wantedHere(AGENDA_TITLE),
                sponsors,
                sponsors.flatMap(s -> formula("sponsorNote").map(f -> "* " + f)),
                Optional.empty(),
                Optional.empty(),
                manuscript.title(),
                List.of(),
                "",
                wanted(JOB_NUMBER),
                List.copyOf(missing),
                unconfirmed);
    }

    /** A declaration or statement stands by itself: what is known is shown, nothing is asked for. */
    private Masthead bare() {
        Optional<String> adopted = facts.date(ADOPTION_DATE).map(Forms.of(language)::date);
        return new Masthead(
                language,
                manuscript.type() == DocumentType.DECLARATION ? formula("organization") : Optional.empty(),
                facts.get(SESSION).isPresent() ? formula("organ") : Optional.empty(),
                facts.get(SYMBOL),
                Optional.empty(),
                facts.date(ISSUE_DATE).map(Forms.of(language)::date),
                Optional.empty(),
                facts.get(SESSION).isPresent() ? session() : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                manuscript.title(),
                adopted.map(List::of).orElse(List.of()),
                manuscript.title(),
                facts.get(JOB_NUMBER),
                List.of(),
                unconfirmed);
    }

    private Optional<String> session() {
        Optional<String> number = wanted(SESSION);
        return number.flatMap(n -> formula("session").map(f -> sessionLine(f, Integer.parseInt(n))));
    }

    /** Chinese formulae bring no ordinal sign of their own: ICU's has it. */
    private String sessionLine(String formula, int n) {
        String ordinal = Ordinals.session(n, language).orElse(Integer.toString(n));
        String spelled = formula.startsWith("{ordinal}") ? Ordinals.capitalised(ordinal, language) : ordinal;
        return formula.replace("{ordinal}", spelled);
    }

    private String meeting(int n) {
        return formula("plenaryMeeting")
                .orElse("{number}")
                .replace("{ordinal}", Ordinals.meeting(n, language))
                .replace("{number}", Ordinals.meeting(n, language));
    }

    private Optional<String> agendaItem() {
        return wanted(AGENDA_ITEM).flatMap(item -> formula("agendaItem").map(f -> f.replace("{number}", item(item))));
    }

    /** Writes {@code 125 (t)} as the language does. */
    private String item(String item) {
        Matcher matcher = SUB_ITEM.matcher(item);
        if (!matcher.matches()) {
            return item;
        }
        char letter = matcher.group(2).charAt(0);
        String written = language == Language.AR ? Forms.sequence("abjad").get(letter - 'a') : String.valueOf(letter);
        return formula("agendaSubItem")
                .orElse("{item} ({letter})")
                .replace("{item}", matcher.group(1))
                .replace("{letter}", written);
    }

    private Optional<String> original() {
        Optional<String> name = Forms.languageName(manuscript.source(), language);
        return name.flatMap(n -> formula("original").map(f -> f.replace("{language}", n)));
    }

    private String colon() {
        return Forms.of(language).closing("intro");
    }

    private Optional<String> day(MetadataField field) {
        wanted(field);
        return facts.date(field).map(Forms.of(language)::date);
    }

    private Optional<String> wanted(MetadataField field) {
        return noted(field, facts.get(field));
    }

    private Optional<String> wantedHere(MetadataField field) {
        return noted(field, facts.get(field, manuscript.language()));
    }

    private Optional<String> noted(MetadataField field, Optional<String> value) {
        if (value.isEmpty()) {
            missing.add(field);
        }
        return value;
    }

    private Optional<String> formula(String name) {
        if (!Forms.isConfirmed(name)) {
            unconfirmed.add(name);
        }
        return Forms.formula(name, language);
    }
}
