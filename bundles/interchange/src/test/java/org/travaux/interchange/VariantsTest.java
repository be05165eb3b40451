package org.travaux.interchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.travaux.base.Language;
import org.travaux.document.Blocks;
import org.travaux.document.DocumentType;
import org.travaux.document.ImportNote;
import org.travaux.document.ImportedText;
import org.travaux.document.Metadata;
import org.travaux.editorial.Apparatus;
import org.travaux.prose.Node;

/** Mark-up as other houses write it. */
class VariantsTest {
    private static final String NS = "xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"";

    private static ImportedText read(String type, String inside) {
        String file = "<akomaNtoso " + NS + "><statement name=\"" + type + "\"><meta><identification source=\"#x\">"
                + "<FRBRExpression><FRBRlanguage language=\"eng\"/></FRBRExpression></identification></meta>"
                + "<preface><p><docTitle>T</docTitle></p></preface>" + inside + "</statement></akomaNtoso>";
        return RoundTrip.read(file.getBytes(UTF_8));
    }

    private static ImportedText resolution(String body) {
        return read("resolution", "<mainBody>" + body + "</mainBody>");
    }

    private static List<String> codes(ImportedText imported) {
        return imported.report().stream().map(ImportNote::code).toList();
    }

    private static List<String> printed(ImportedText imported) {
        Node tree = imported.manuscript().tree();
        Apparatus apparatus =
                Apparatus.of(tree, Language.EN, imported.manuscript().type());
        return apparatus.plainText(tree).lines().toList();
    }

    @Test
    void theProductionSpansAreLeads() {
        ImportedText imported = read(
                "resolution",
                "<preamble><container name=\"Recognizing\" eId=\"container_2\"><p xml:space=\"preserve\">"
                        + "<span class=\"italic\">Recognizing</span> this,</p></container></preamble>"
                        + "<mainBody><paragraph eId=\"para_1\" class=\"M\"><num>1.</num><content><p><span class=\"italic\">"
                        + "Decides</span> it.</p></content></paragraph></mainBody>");

        assertThat(printed(imported)).containsExactly("T", "Recognizing this,", "Decides it.");
        assertThat(imported.manuscript().tree().toJson()).contains("\"lead\"");
        assertThat(codes(imported)).containsExactly("import.label-differs");
    }

    @Test
    void recitalsArePreambularParagraphs() {
        ImportedText imported = read(
                "resolution",
                "<preamble><recitals><recital eId=\"r1\"><p><i>Noting</i> a,</p></recital><recital eId=\"r2\"><p><i>Noting</i> b,</p>"
                        + "</recital></recitals></preamble><mainBody><p>x</p></mainBody>");

        assertThat(Blocks.of(imported.manuscript().tree()).stream().map(b -> b.kind()))
                .containsSubsequence("preambularParagraph", "preambularParagraph");
    }

    @Test
    void aCollectionAroundTheTextIsLookedThrough() {
        String file =
                "<akomaNtoso " + NS + "><documentCollection name=\"publicationResolution\"><collectionBody><component>"
                        + "<statement name=\"resolution\"><meta/><mainBody><p>words</p></mainBody></statement>"
                        + "</component></collectionBody></documentCollection></akomaNtoso>";

        ImportedText imported = RoundTrip.read(file.getBytes(UTF_8));

        assertThat(printed(imported)).contains("words");
        assertThat(codes(imported)).contains("import.language-missing");
    }

    @Test
    void unknownElementsKeepTheirWordsAndAreNamedWithTheirPlace() {
        ImportedText imported =
                resolution("<p>before</p><speech><p>what was said</p></speech><p>an <zap>odd</zap> word</p>");

        assertThat(printed(imported)).containsExactly("T", "before", "what was said", "an odd word");
        assertThat(imported.report())
                .extracting(ImportNote::code, ImportNote::place)
                .contains(org.assertj.core.groups.Tuple.tuple(
                        "import.element-unknown", "line 1: akomaNtoso/statement/mainBody/speech"));
    }

    @Test
    void partsAndDivisionsAreSections() {
        ImportedText imported =
                resolution("<part><num>I.</num><heading>One</heading><division><num>A.</num><heading>Inner</heading>"
                        + "<paragraph><num>1.</num><content><p>a;</p></content></paragraph></division></part>"
                        + "<paragraph><num>2.</num><content><p>b.</p></content></paragraph>");

        assertThat(printed(imported)).containsExactly("T", "I.", "One", "A.", "Inner", "1. a;", "2. b.");
        assertThat(codes(imported)).containsOnly("import.element-read-as");
    }

    @Test
    void aSecondPreambleStandsInItsSection() {
        ImportedText imported = resolution(
                "<section><num>I.</num><heading>H</heading><crossHeading refersTo=\"#preamble\">"
                        + "<i>Recalling</i> this,</crossHeading><paragraph><content><p><i>Decides</i> it.</p></content></paragraph></section>");

        assertThat(printed(imported)).containsExactly("T", "I.", "H", "Recalling this,", "Decides it.");
    }

    @Test
    void typedLabelsAreTakenOffWhereTheyAreRightAndReportedWhereNot() {
        ImportedText right = resolution("<paragraph><content><p>1. One;</p></content></paragraph>"
                + "<paragraph><content><p>Two.</p></content></paragraph>");
        ImportedText wrong = resolution("<paragraph><num>1.</num><content><p>One;</p></content></paragraph>"
                + "<paragraph><num>7 bis.</num><content><p>Two.</p></content></paragraph>");

        assertThat(printed(right)).containsExactly("T", "1. One;", "2. Two.");
        assertThat(codes(wrong)).containsExactly("import.label-differs");
    }

    @Test
    void otherPunctuationIsKeptAndMissingPunctuationReported() {
        ImportedText imported = resolution("<paragraph><num>1.</num><content><p>One,</p></content></paragraph>"
                + "<paragraph><num>2.</num><content><p>Two; and</p></content></paragraph>"
                + "<paragraph><num>3.</num><content><p>Three.</p></content></paragraph>");

        assertThat(printed(imported)).containsExactly("T", "1. One,", "2. Two; and;", "3. Three.");
        assertThat(codes(imported)).containsExactly("import.punctuation-kept", "import.punctuation-added");
    }

    @Test
    void bracketsOfADraftBecomeOneGroupAndPrintTheSame() {
        ImportedText imported = read(
                "resolutionDraft",
                "<mainBody><paragraph><content><p><i>Notes</i> the [first] [<b>second</b> one] and [TBC];</p></content></paragraph><paragraph><content><p><i>Notes</i> [unclosed;</p></content>"
                        + "</paragraph><paragraph><content><p><i>Notes</i> [a [b] c] [d] e.</p></content></paragraph></mainBody>");
        Node tree = imported.manuscript().tree();

        assertThat(printed(imported))
                .containsExactly(
                        "T",
                        "1. Notes the [first] [second one] and [TBC];",
                        "2. Notes [unclosed;",
                        "3. Notes [a [b] c] [d] e.");
        assertThat(tree.toJson()).contains("\"placeholder\"");
        assertThat(codes(imported)).containsExactly("import.bracket-unpaired");
        assertThat(imported.manuscript().type()).isEqualTo(DocumentType.RESOLUTION_DRAFT);
        assertThat(RoundTrip.again(imported.manuscript())).isEqualTo(imported.manuscript());
    }

    @Test
    void bracketsOfATitleStayWordsAndItsOpenPlacesAreKept() {
        ImportedText imported = RoundTrip.read(("<akomaNtoso " + NS + "><statement name=\"resolutionDraft\">"
                        + "<preface><p><docTitle>Peace [and security] [TBC]</docTitle></p></preface>"
                        + "<mainBody><p>x</p></mainBody></statement></akomaNtoso>")
                .getBytes(UTF_8));

        assertThat(imported.manuscript().title()).isEqualTo("Peace [and security] [TBC]");
        assertThat(imported.manuscript().tree().toJson()).contains("\"placeholder\"");
    }

    @Test
    void theProductionFileOfTheUnitedNationsIsUnderstood() {
        String file =
                "<akomaNtoso " + NS + " xmlns:akn4un=\"http://un.org/akn4un\"><statement name=\"resolution\"><meta>"
                        + "<identification source=\"#DGACM\"><FRBRWork>"
                        + "<FRBRthis value=\"/akn/un/statement/deliberation/un-ga/2025-03-25/79-900/!main/\"/>"
                        + "<FRBRdate name=\"adoption\" date=\"2025-03-25\"/></FRBRWork><FRBRExpression>"
                        + "<FRBRthis value=\"/akn/un/statement/deliberation/un-ga/2025-03-25/79-900/eng@/!main/\"/>"
                        + "<FRBRdate name=\"publication\" date=\"2025-03-27\"/><FRBRlanguage language=\"eng\"/></FRBRExpression>"
                        + "</identification><classification source=\"DHLAUTH\"><keyword refersTo=\"agenda\" value=\"31\"/>"
                        + "</classification><workflow><step date=\"2025-03-20\" outcome=\"draftResolution\" as=\"A/79/L.900\"/>"
                        + "<step date=\"2025-03-25\" outcome=\"adopted\" as=\"A/79/PV.62\"/></workflow><presentation>"
                        + "<akn4un:footerFirstPage><akn4un:docketNumber>25-00000 (E)</akn4un:docketNumber></akn4un:footerFirstPage>"
                        + "</presentation></meta><coverPage><p><docNumber refersTo=\"#symbol\">A/RES/79/900</docNumber></p><p>"
                        + "<docDate refersTo=\"#dateOfIssuance\" date=\"2025-03-27\">27 March 2025</docDate></p>"
                        + "<p><session value=\"79\">Seventy-ninth session</session></p></coverPage>"
                        + "<preface><p><docNumber>79/900.</docNumber> <docTitle>T</docTitle></p></preface>"
                        + "<preamble><formula name=\"enactingFormula\"><p><span class=\"italic\">The General Assembly</span>,</p></formula>"
                        + "<container name=\"Recognizing\" eId=\"container_2\"><p xml:space=\"preserve\"><span class=\"italic\">Recognizing"
                        + "</span> this,</p></container></preamble><mainBody><paragraph eId=\"para_1\"><num>1.</num><list><intro><p>"
                        + "<span class=\"italic\">Recognizes</span> that:</p></intro><point><num>(a)</num><content><p>One;</p></content>"
                        + "</point></list></paragraph><paragraph eId=\"para_2\"><num>2.</num><content><p><span class=\"italic\">Decides"
                        + "</span> it.</p></content></paragraph></mainBody><conclusions><p><event refersTo=\"#adoption\"/>"
                        + "<location title=\"62nd\">62nd plenary meeting</location><eol/><docDate date=\"2025-03-25\">25 March 2025</docDate>"
                        + "</p></conclusions></statement></akomaNtoso>";

        ImportedText imported = RoundTrip.read(file.getBytes(UTF_8));

        assertThat(printed(imported))
                .containsExactly(
                        "T",
                        "The General Assembly,",
                        "Recognizing this,",
                        "1. Recognizes that:",
                        "(a) One;",
                        "2. Decides it.");
        assertThat(imported.manuscript().metadata().values())
                .containsEntry("organ", "unga")
                .containsEntry("number", "79/900")
                .containsEntry("symbol", "A/RES/79/900")
                .containsEntry("draftSymbol", "A/79/L.900")
                .containsEntry("adoptionDate", "2025-03-25")
                .containsEntry("issueDate", "2025-03-27")
                .containsEntry("meeting", "62")
                .containsEntry("agendaItem", "31")
                .containsEntry("jobNumber", "25-00000");
        assertThat(codes(imported)).containsOnly("import.metadata-not-kept");
        assertThat(RoundTrip.again(imported.manuscript())).isEqualTo(imported.manuscript());
    }

    @Test
    void whatIsMissingStaysEmpty() {
        assertThat(resolution("<p>x</p>").manuscript().metadata()).isEqualTo(Metadata.EMPTY);
    }
}
