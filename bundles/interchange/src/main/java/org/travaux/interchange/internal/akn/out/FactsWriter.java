package org.travaux.interchange.internal.akn.out;

import static org.travaux.document.MetadataField.ADOPTION_DATE;
import static org.travaux.document.MetadataField.AGENDA_ITEM;
import static org.travaux.document.MetadataField.DRAFT_DATE;
import static org.travaux.document.MetadataField.DRAFT_SYMBOL;
import static org.travaux.document.MetadataField.ISSUE_DATE;
import static org.travaux.document.MetadataField.JOB_NUMBER;
import static org.travaux.document.MetadataField.NUMBER;
import static org.travaux.document.MetadataField.ORGAN;
import static org.travaux.document.MetadataField.SESSION;
import static org.travaux.document.MetadataField.SPONSORS;
import static org.travaux.document.MetadataField.SYMBOL;

import java.util.List;
import java.util.Optional;
import org.travaux.document.Authenticity;
import org.travaux.document.DocumentType;
import org.travaux.document.Manuscript;
import org.travaux.document.Metadata;
import org.travaux.editorial.Masthead;
import org.travaux.interchange.internal.xml.XmlOut;

/**
 * Writes what a document says about itself. What the form shows is composed as everywhere; all facts also stand as they are
 * in an element of our own, so that none is lost that the form has no place for.
 */
final class FactsWriter {
    private static final String NO_DATE = "1970-01-01";

    private final XmlOut out;
    private final Manuscript manuscript;
    private final Metadata facts;
    private final String work;
    private final String workDate;

    FactsWriter(XmlOut out, Manuscript manuscript) {
        this.out = out;
        this.manuscript = manuscript;
        this.facts = manuscript.metadata();
        this.workDate = facts.get(ADOPTION_DATE)
                .or(() -> facts.get(DRAFT_DATE))
                .or(() -> facts.get(ISSUE_DATE))
                .orElse(NO_DATE);
        this.work = manuscript.work().orElseGet(this::provisionalWork);
    }

    private String provisionalWork() {
        String number = facts.get(NUMBER).or(() -> facts.get(SYMBOL)).orElse("draft");
        return "/akn/un/statement/deliberation/" + facts.get(ORGAN).orElse("unga") + "/" + workDate + "/"
                + number.replaceAll("[^A-Za-z0-9.-]+", "-");
    }

    void meta() {
        out.line().open("meta").line();
        identification("!main", manuscript.type().wireName());
        workflow();
        references();
        own();
        facts.get(JOB_NUMBER).ifPresent(job -> out.line()
                .open("presentation", "source", "#travaux")
                .open("akn4un:footerFirstPage", "xmlns:akn4un", "http://un.org/akn4un")
                .element("akn4un:docketNumber", job)
                .close()
                .close());
        out.line().close();
    }

    /** Writes the identification of an annex, which is a document within the document. */
    void annexMeta(String component) {
        out.line().open("meta");
        identification("!" + component, "annex");
        out.close();
    }

    private void identification(String component, String name) {
        String expression = work + "/" + manuscript.language().iso3() + "@" + workDate;
        out.open("identification", "source", "#travaux").line();
        out.open("FRBRWork");
        ids(work + "/" + component, work);
        if (manuscript.work().isEmpty()) {
            out.empty("FRBRalias", "value", "true", "name", "provisional");
        }
        String part = String.valueOf(manuscript.tree().attr("part"));
        if (!part.isEmpty()) {
            out.empty("FRBRalias", "value", part, "name", "part");
        }
        boolean adopted = facts.get(ADOPTION_DATE).isPresent();
        date(workDate, adopted ? "adoption" : facts.get(DRAFT_DATE).isPresent() ? "drafting" : "unknown");
        out.empty("FRBRauthor", "href", "#ga", "as", "#author");
        out.empty("FRBRcountry", "value", "un");
        out.empty("FRBRsubtype", "value", "deliberation");
        String number = work.substring(work.lastIndexOf('/') + 1);
        out.empty("FRBRnumber", "value", number, "showAs", facts.get(NUMBER).orElse(number.replaceFirst("-", "/")));
        out.empty("FRBRname", "value", name);
        out.close().line();

        out.open("FRBRExpression");
        ids(expression + "/" + component, expression);
        date(facts.get(ISSUE_DATE).orElse(workDate), facts.get(ISSUE_DATE).isPresent() ? "publication" : "version");
        out.empty("FRBRauthor", "href", "#ga", "as", "#author");
        out.empty("FRBRlanguage", "language", manuscript.language().iso3());
        translation();
        out.close().line();

        out.open("FRBRManifestation");
        ids(expression + "/" + component + ".xml", expression + ".xml");
        date(facts.get(ISSUE_DATE).orElse(workDate), "markup");
        out.empty("FRBRauthor", "href", "#travaux", "as", "#editor");
        out.empty("FRBRformat", "value", "application/akn+xml");
        out.close().line().close();
    }

    private void ids(String self, String uri) {
        out.empty("FRBRthis", "value", self).empty("FRBRuri", "value", uri);
    }

    private void date(String date, String name) {
        out.empty("FRBRdate", "date", date, "name", name);
    }

    private void translation() {
        if (manuscript.source() == manuscript.language() && manuscript.authenticity() == Authenticity.AUTHENTIC) {
            return;
        }
        String authoritative =
                switch (manuscript.authenticity()) {
                    case AUTHENTIC -> "true";
                    case TRANSLATION -> "";
                    case UNOFFICIAL_TRANSLATION -> "false";
                };
        out.empty(
                "FRBRtranslation",
                "href",
                work + "/" + manuscript.source().iso3() + "@" + workDate,
                "fromLanguage",
                manuscript.source().iso3(),
                "authoritative",
                authoritative,
                "by",
                "#dgacm");
    }

    private void workflow() {
        Optional<String> draft = facts.get(DRAFT_DATE);
        Optional<String> adopted = facts.get(ADOPTION_DATE);
        if (draft.isEmpty() && adopted.isEmpty()) {
            return;
        }
        out.line().open("workflow", "source", "#travaux");
        draft.ifPresent(d ->
                out.empty("step", "date", d, "by", "#ga", "outcome", "#draftResolution", "refersTo", "#draftSymbol"));
        adopted.ifPresent(
                d -> out.empty("step", "date", d, "by", "#ga", "outcome", "#adopted", "refersTo", "#plenary"));
        out.close();
    }

    private void references() {
        out.line().open("references", "source", "#travaux").line();
        reference("Organization", "ga", "organization/un/generalAssembly", "General Assembly");
        reference("Organization", "dgacm", "organization/un/DGACM", "DGACM");
        reference("Organization", "travaux", "organization/local/travaux", "Travaux");
        reference("Role", "author", "role/un/author", "Author");
        reference("Role", "editor", "role/un/editor", "Editor");
        reference("Concept", "symbol", "concept/un/symbol", "symbol");
        reference("Concept", "draftSymbol", "concept/un/draftSymbol", "draft symbol");
        reference("Concept", "draftResolution", "concept/un/draftResolution", "draft resolution");
        reference("Concept", "adopted", "concept/un/adopted", "adopted");
        reference("Concept", "dateOfIssuance", "concept/un/dateOfIssuance", "date of issuance");
        reference("Event", "plenary", "event/un/plenaryMeeting", "plenary meeting");
        out.close();
    }

    private void reference(String kind, String eId, String href, String showAs) {
        out.empty("TLC" + kind, "eId", eId, "href", "/akn/ontology/" + href, "showAs", showAs);
    }

    private void own() {
        if (facts.values().isEmpty()) {
            return;
        }
        out.line().open("proprietary", "source", "#travaux");
        out.open("tv:facts");
        String here = "." + manuscript.language().tag();
        facts.values().forEach((name, value) -> {
            if (name.indexOf('.') < 0 || name.endsWith(here)) {
                out.element("tv:fact", value, "name", name);
            }
        });
        out.close().close();
    }

    void coverPage(Masthead lines) {
        out.line().open("coverPage", "eId", "coverPage");
        out.line().open("p");
        lines.organization().ifPresent(o -> out.element("docAuthority", o).text(" "));
        lines.symbol().ifPresent(s -> out.element("docNumber", s, "refersTo", "#symbol"));
        out.close();
        line(lines.distribution());
        lines.date().ifPresent(d -> date(lines, d));
        line(lines.original());
        lines.session().ifPresent(s -> out.line()
                .open("p")
                .element("session", s, "value", facts.get(SESSION).orElse(""))
                .close());
        lines.agendaItem().ifPresent(i -> out.line()
                .open("p")
                .element(
                        "inline",
                        i,
                        "name",
                        "agendaItem",
                        "title",
                        facts.get(AGENDA_ITEM).orElse(""))
                .close());
        lines.agendaTitle().ifPresent(t -> {
            out.line().open("p").element("inline", t, "name", "agendaTitle").close();
        });
        around(lines.sponsors(), facts.get(SPONSORS, manuscript.language()), "docProponent", "");
        line(lines.adopted());
        around(lines.reference(), facts.get(DRAFT_SYMBOL), "docNumber", "#draftSymbol");
        line(lines.sponsorNote());
        out.line().close();
    }

    private void date(Masthead lines, String words) {
        boolean draft = manuscript.type() == DocumentType.RESOLUTION_DRAFT;
        String day = facts.get(draft ? DRAFT_DATE : ISSUE_DATE).orElse("");
        out.line()
                .open("p")
                .element("docDate", words, "date", day, "refersTo", draft ? "" : "#dateOfIssuance")
                .close();
    }

    private void line(Optional<String> words) {
        words.ifPresent(w -> out.line().element("p", w));
    }

    /** Writes a line with one fact in it as an element. */
    private void around(Optional<String> line, Optional<String> fact, String element, String refersTo) {
        if (line.isEmpty() || fact.isEmpty()) {
            return;
        }
        int at = line.get().indexOf(fact.get());
        out.line().open("p").text(line.get().substring(0, at));
        out.element(element, fact.get(), "refersTo", refersTo);
        out.text(line.get().substring(at + fact.get().length())).close();
    }

    void meetingAndDate(Masthead lines) {
        List<String> closing = lines.closing();
        if (closing.isEmpty()) {
            return;
        }
        Optional<String> day = manuscript.metadata().get(ADOPTION_DATE);
        boolean meeting = closing.size() == 2 || day.isEmpty();
        out.open("p");
        if (meeting) {
            out.element("event", closing.get(0), "refersTo", "#plenary");
        }
        if (meeting && day.isPresent()) {
            out.empty("eol");
        }
        day.ifPresent(d -> out.element("docDate", closing.get(closing.size() - 1), "date", d));
        out.close();
    }
}
