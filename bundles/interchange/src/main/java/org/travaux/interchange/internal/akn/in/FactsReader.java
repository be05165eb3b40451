package org.travaux.interchange.internal.akn.in;

import static org.travaux.document.MetadataField.ADOPTION_DATE;
import static org.travaux.document.MetadataField.AGENDA_ITEM;
import static org.travaux.document.MetadataField.AGENDA_TITLE;
import static org.travaux.document.MetadataField.DRAFT_DATE;
import static org.travaux.document.MetadataField.DRAFT_SYMBOL;
import static org.travaux.document.MetadataField.ISSUE_DATE;
import static org.travaux.document.MetadataField.JOB_NUMBER;
import static org.travaux.document.MetadataField.MEETING;
import static org.travaux.document.MetadataField.NUMBER;
import static org.travaux.document.MetadataField.ORGAN;
import static org.travaux.document.MetadataField.SESSION;
import static org.travaux.document.MetadataField.SPONSORS;
import static org.travaux.document.MetadataField.SYMBOL;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.travaux.base.Invalid;
import org.travaux.base.Language;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Metadata;
import org.travaux.document.MetadataField;
import org.travaux.interchange.internal.text.Report;
import org.travaux.interchange.internal.text.Vocabulary;
import org.travaux.interchange.internal.xml.XmlElement;

/** Reads what an Akoma Ntoso document says about itself: identification, cover page, workflow, the line of meeting and date. */
final class FactsReader {
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern AGENDA_LINE =
            Pattern.compile("(?:Agenda item|Point|Tema|Пункт|议程项目|البند)\\s*(\\S+(?: ?\\((?:[a-z])\\))?).*");
    private static final int LONGEST_LINE = 500;
    private static final Pattern WORK_ORGAN = Pattern.compile("/akn/un/[^/]+/[^/]+/([a-z-]+)/.*");
    private static final Set<String> KNOWN_META = Set.of(
            "identification", "workflow", "references", "presentation", "proprietary", "publication", "lifecycle");

    private final XmlElement document;
    private final Optional<XmlElement> meta;
    private final Optional<XmlElement> cover;
    private final Report report;
    private final TreeMap<String, String> facts = new TreeMap<>();

    FactsReader(XmlElement document, Report report) {
        this.document = document;
        this.meta = document.child("meta");
        this.cover = document.child("coverPage");
        this.report = report;
    }

    DocumentType type() {
        String name = document.attr("name");
        for (DocumentType type : DocumentType.values()) {
            if (type.wireName().equals(name)) {
                return type;
            }
        }
        report.warning(
                "import.type-unknown",
                document.place(),
                "The type \"" + name + "\" was read as a resolution.",
                Map.of("text", name));
        return DocumentType.RESOLUTION;
    }

    Language language() {
        String iso = frbr("FRBRExpression")
                .flatMap(e -> e.child("FRBRlanguage"))
                .map(e -> e.attr("language"))
                .orElse("");
        Optional<Language> language = ofCode(iso);
        if (language.isPresent()) {
            return language.get();
        }
        if (!iso.isEmpty()) {
            throw Invalid.because("language.unknown", "The file is in a language that we do not keep texts in.")
                    .at("language", iso);
        }
        report.warning("import.language-missing", document.place(), "The file names no language; English was taken.");
        return Language.EN;
    }

    private static Optional<Language> ofCode(String code) {
        return Language.ofIso3(code).or(() -> Stream.of(Language.values())
                .filter(l -> l.tag().equals(code))
                .findFirst());
    }

    Language source(Language own) {
        return translation().flatMap(t -> ofCode(t.attr("fromLanguage"))).orElse(own);
    }

    Authenticity authenticity() {
        if (translation().isEmpty()) {
            return Authenticity.AUTHENTIC;
        }
        return switch (translation().get().attr("authoritative")) {
            case "true" -> Authenticity.AUTHENTIC;
            case "false" -> Authenticity.UNOFFICIAL_TRANSLATION;
            default -> Authenticity.TRANSLATION;
        };
    }

    private Optional<XmlElement> translation() {
        return frbr("FRBRExpression").flatMap(e -> e.child("FRBRtranslation"));
    }

    /** Returns the work IRI without the final parts that name a component; nothing where the file says it is provisional. */
    Optional<String> work() {
        if (alias("provisional").isPresent()) {
            return Optional.empty();
        }
        return frbr("FRBRWork")
                .flatMap(e -> e.child("FRBRuri").or(() -> e.child("FRBRthis")))
                .map(e -> e.attr("value").replaceFirst("/!main/?$", "").replaceFirst("/$", ""))
                .filter(iri -> !iri.isEmpty() && isPlain(iri));
    }

    /** What is longer, or no line, is no name of a work. */
    private static boolean isPlain(String iri) {
        return iri.length() <= LONGEST_LINE && iri.codePoints().noneMatch(Character::isISOControl);
    }

    /** Returns which part of a composite resolution this is, empty where it is whole. */
    String part() {
        return alias("part").orElse("");
    }

    Metadata read(DocumentType type, Language language) {
        identification(type);
        coverPage(type, language);
        workflow(type);
        conclusions();
        meta.flatMap(m -> m.child("presentation"))
                .flatMap(p -> p.first("docketNumber"))
                .ifPresent(e -> put(JOB_NUMBER, e.text().replaceFirst(" *\\([A-Z]\\).*$", ""), e));
        ownFacts();
        reportUnkept();
        return new Metadata(facts);
    }

    private void identification(DocumentType type) {
        work().map(WORK_ORGAN::matcher)
                .filter(Matcher::matches)
                .ifPresent(m -> facts.put(ORGAN.wireName(), m.group(1).replaceFirst("^(?:un-)?ga$", "unga")));
        Optional<XmlElement> number = document.child("preface").flatMap(p -> p.first("docNumber"));
        number.ifPresent(n -> put(NUMBER, n.text().replaceFirst("\\.$", ""), n));
        if (number.isEmpty()
                && type == DocumentType.RESOLUTION
                && alias("provisional").isEmpty()) {
            frbr("FRBRWork").flatMap(e -> e.child("FRBRnumber")).ifPresent(e -> put(NUMBER, e.attr("showAs"), e));
        }
        for (XmlElement date : frbr("FRBRWork").map(XmlElement::elements).orElse(java.util.List.of())) {
            if (date.is("FRBRdate") && date.attr("name").equals("adoption")) {
                put(ADOPTION_DATE, date.attr("date"), date);
            } else if (date.is("FRBRdate") && date.attr("name").equals("drafting")) {
                put(DRAFT_DATE, date.attr("date"), date);
            }
        }
        frbr("FRBRExpression")
                .flatMap(e -> e.child("FRBRdate"))
                .filter(d -> d.attr("name").equals("publication"))
                .filter(d -> type != DocumentType.RESOLUTION_DRAFT)
                .ifPresent(d -> put(ISSUE_DATE, d.attr("date"), d));
    }

    private void coverPage(DocumentType type, Language language) {
        for (XmlElement e : cover.map(c -> c.descendants().toList()).orElse(java.util.List.of())) {
            switch (e.name()) {
                case "docNumber" -> put(e.attr("refersTo").equals("#draftSymbol") ? DRAFT_SYMBOL : SYMBOL, e.text(), e);
                case "docDate" ->
                    put(type == DocumentType.RESOLUTION_DRAFT ? DRAFT_DATE : ISSUE_DATE, e.attr("date"), e);
                case "session" -> put(SESSION, e.attr("value").isEmpty() ? digits(e.text()) : e.attr("value"), e);
                case "docProponent" -> put(SPONSORS, language, e.text(), e);
                case "inline" -> inline(e, language);
                case "p" -> agendaLine(e);
                default -> {}
            }
        }
    }

    private void inline(XmlElement e, Language language) {
        if (e.attr("name").equals("agendaItem")) {
            put(AGENDA_ITEM, e.attr("title").isEmpty() ? e.text() : e.attr("title"), e);
        } else if (e.attr("name").equals("agendaTitle") || e.attr("name").equals("agenda item name")) {
            put(AGENDA_TITLE, language, e.text(), e);
        }
    }

    private void agendaLine(XmlElement p) {
        Matcher line = AGENDA_LINE.matcher(p.text());
        if (p.elements().isEmpty() && p.text().length() <= LONGEST_LINE && line.matches()) {
            put(AGENDA_ITEM, line.group(1), p);
        }
    }

    private void workflow(DocumentType type) {
        meta.stream().flatMap(XmlElement::descendants).filter(e -> e.is("step")).forEach(step -> {
            boolean draft = step.attr("outcome").endsWith("draftResolution");
            if (draft) {
                put(DRAFT_DATE, step.attr("date"), step);
                if (step.attr("as").startsWith("A/")) {
                    put(DRAFT_SYMBOL, step.attr("as"), step);
                }
            } else if (step.attr("outcome").endsWith("adopted") && type != DocumentType.RESOLUTION_DRAFT) {
                put(ADOPTION_DATE, step.attr("date"), step);
            }
        });
        meta.stream()
                .flatMap(XmlElement::descendants)
                .filter(e -> e.is("keyword") && e.attr("refersTo").endsWith("agenda"))
                .forEach(e -> put(AGENDA_ITEM, e.attr("value"), e));
    }

    private void conclusions() {
        document.child("conclusions").stream()
                .flatMap(c -> c.elements().stream())
                .forEach(p -> {
                    if (isMeetingAndDate(p)) {
                        p.first("event")
                                .filter(e -> !e.text().isEmpty())
                                .or(() -> p.first("location"))
                                .ifPresent(e -> put(MEETING, digits(e.text()), e));
                        p.first("docDate").ifPresent(e -> put(ADOPTION_DATE, e.attr("date"), e));
                    }
                });
    }

    /** Tells whether a line at the end is that of meeting and date, which is composed from facts. */
    static boolean isMeetingAndDate(XmlElement p) {
        return p.is("p") && (p.first("event").isPresent() || p.first("docDate").isPresent());
    }

    /** Reads the facts that no element of the form carries, as our writer keeps them. */
    private void ownFacts() {
        meta.stream()
                .flatMap(m -> m.elements().stream())
                .filter(e -> e.is("proprietary"))
                .flatMap(XmlElement::descendants)
                .filter(e -> e.namespace().equals(Vocabulary.OWN_NAMESPACE) && e.is("fact"))
                .forEach(e -> putKey(e.attr("name"), e.text(), e));
    }

    private void reportUnkept() {
        meta.stream()
                .flatMap(m -> m.elements().stream())
                .filter(e -> !KNOWN_META.contains(e.name()))
                .forEach(e -> report.info(
                        "import.metadata-not-kept",
                        e.place(),
                        "What <" + e.name() + "> says is not kept.",
                        Map.of("element", e.name())));
        meta.stream()
                .flatMap(XmlElement::descendants)
                .filter(e -> e.is("FRBRalias") && !Set.of("part", "provisional").contains(e.attr("name")))
                .forEach(e -> report.info(
                        "import.metadata-not-kept",
                        e.place(),
                        "An alias of the work is not kept.",
                        Map.of("kind", "alias", "text", e.attr("value"))));
    }

    private Optional<String> alias(String name) {
        return frbr("FRBRWork").stream()
                .flatMap(w -> w.elements().stream())
                .filter(e -> e.is("FRBRalias") && e.attr("name").equals(name))
                .map(e -> e.attr("value"))
                .findFirst();
    }

    private Optional<XmlElement> frbr(String level) {
        return meta.flatMap(m -> m.child("identification")).flatMap(i -> i.child(level));
    }

    private static String digits(String text) {
        Matcher matcher = DIGITS.matcher(text);
        return matcher.find() ? matcher.group() : "";
    }

    private void put(MetadataField field, String value, XmlElement at) {
        putKey(field.wireName(), value, at);
    }

    private void put(MetadataField field, Language language, String value, XmlElement at) {
        putKey(field.wireName() + "." + language.tag(), value, at);
    }

    /** Keeps the first value given; refuses to lose another one silently. */
    private void putKey(String key, String value, XmlElement at) {
        if (value.isBlank()) {
            return;
        }
        String kept = facts.get(key);
        if (kept != null) {
            if (!kept.equals(value)) {
                report.warning(
                        "import.fact-differs",
                        at.place(),
                        "The file says two things about " + key + "; the first is kept.",
                        Map.of("field", key));
            }
            return;
        }
        try {
            new Metadata(new TreeMap<>(java.util.Map.of(key, value)));
            facts.put(key, value);
        } catch (Invalid e) {
            report.warning(
                    "import.fact-malformed",
                    at.place(),
                    "The value of " + key + " was not understood.",
                    Map.of("field", key));
        }
    }
}
