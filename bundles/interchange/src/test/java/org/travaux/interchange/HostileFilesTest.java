package org.travaux.interchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.Invalid;

class HostileFilesTest {
    private static final String START =
            "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\"><mainBody>";

    private static Invalid refusal(InputStream file) {
        return catchThrowableOfType(Invalid.class, () -> new AkomaNtosoReader().read(file));
    }

    private static Invalid refusal(String file) {
        return refusal(new ByteArrayInputStream(file.getBytes(UTF_8)));
    }

    @Test
    void malformedOnesAreRefusedWithTheirPlace() {
        Invalid refusal = refusal(START + "\n<p>a</q>");

        assertThat(refusal.code()).isEqualTo("import.malformed");
        assertThat(refusal.details()).containsEntry("line", 2).containsKey("column");
    }

    @Test
    void truncatedOnesAreRefused() {
        assertThat(refusal(START + "<p>a").code()).isEqualTo("import.malformed");
        assertThat(refusal("").code()).isEqualTo("import.malformed");
    }

    @Test
    void othersThanAkomaNtosoAreRefused() {
        assertThat(refusal("<html/>").code()).isEqualTo("import.malformed");
    }

    @Test
    void aBillionLaughsAreNotHeard() {
        StringBuilder file = new StringBuilder("<!DOCTYPE akomaNtoso [<!ENTITY a \"ha\">");
        for (char c = 'b'; c < 'z'; c++) {
            file.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }

        assertThat(refusal(file + "]>" + START + "<p>&y;</p></mainBody></statement></akomaNtoso>")
                        .code())
                .isEqualTo("import.unsafe");
    }

    @Test
    void externalEntitiesAreNotFetched() {
        String file = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + START
                + "<p>&x;</p></mainBody></statement></akomaNtoso>";

        assertThat(refusal(file).code()).isEqualTo("import.unsafe");
        assertThat(refusal("<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/x.dtd\">" + START)
                        .code())
                .isEqualTo("import.unsafe");
    }

    @Test
    void aHundredMegabytesAreNotReadToTheEnd() {
        long[] read = {0};
        byte[] head = START.getBytes(UTF_8);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                long at = read[0]++;
                return at < head.length ? head[(int) at] : at < 100_000_000 ? 'a' : -1;
            }
        };

        Invalid refusal = refusal(endless);

        assertThat(refusal.code()).isEqualTo("import.too-large");
        assertThat(refusal.isTooLarge()).isTrue();
        assertThat(read[0]).isLessThan(11_000_000);
    }

    @Test
    void wrongEncodingsAreRefused() {
        byte[] latin = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + START
                        + "<p>Déclaration</p></mainBody></statement></akomaNtoso>")
                .getBytes(ISO_8859_1);

        assertThat(refusal(new ByteArrayInputStream(latin)).code()).isEqualTo("import.encoding");
        assertThat(refusal("<?xml version=\"1.0\" encoding=\"no-such\"?>" + START)
                        .code())
                .isEqualTo("import.encoding");
    }

    @Test
    void abyssesAreNotEntered() {
        Invalid refusal = refusal(START + "<section>".repeat(100_000));

        assertThat(refusal.code()).isEqualTo("import.unsafe");
        assertThat(refusal.details()).containsKeys("line", "column");
    }

    @Test
    void htmlIsBoundedToo() {
        assertThat(catchThrowableOfType(Invalid.class, () -> new HtmlReader()
                                .read(new ByteArrayInputStream(
                                        ("<html lang='en'>" + "<div>".repeat(1000)).getBytes(UTF_8))))
                        .code())
                .isEqualTo("import.unsafe");
        assertThat(catchThrowableOfType(Invalid.class, () -> new HtmlReader()
                                .read(new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xFE})))
                        .code())
                .isEqualTo("import.malformed");
    }

    /** Ten megabytes of one thing, which must be read, or refused for what it is, and never take memory or time without end. */
    static Stream<Arguments> floods() {
        int most = 9_000_000;
        String preface = "<preface><p><docTitle>T</docTitle></p></preface>";
        String draft = START.replace("resolution\"", "resolutionDraft\"");
        return Stream.of(
                Arguments.of("unknown elements", START + fill("<zap>a</zap>", most) + END),
                Arguments.of(
                        "unknown elements in a paragraph", START + "<p>" + fill("a<zap/>", most / 3) + "</p>" + END),
                Arguments.of("one id", START + fill("<p wId='x'/>", 2_000_000) + END),
                Arguments.of("white space", START + "<p>a" + " ".repeat(most) + "b</p>" + END),
                Arguments.of(
                        "white space before the end",
                        START + PARAGRAPH + "a" + " ".repeat(most) + "b;" + PARAGRAPH_END + END),
                Arguments.of(
                        "brackets in brackets",
                        draft + "<p>" + "[".repeat(most / 2) + "]".repeat(most / 2) + "</p>" + END),
                Arguments.of("brackets side by side", draft + "<p>" + fill("[a] ", 400_000) + "</p>" + END),
                Arguments.of(
                        "brackets in a title",
                        draft.replace("<mainBody>", preface.replace("T", "[a] [b] [TBC]") + "<mainBody>") + "<p/>"
                                + END),
                Arguments.of(
                        "notes",
                        START + "<p>" + fill("<authorialNote><p>n</p></authorialNote>", 1_000_000) + "</p>" + END),
                Arguments.of(
                        "suggestions that are none",
                        START + "<p xmlns:tv='urn:travaux:facts' tv:suggested='[[[{}'/>" + END));
    }

    private static final String END = "</mainBody></statement></akomaNtoso>";
    private static final String PARAGRAPH = "<paragraph><content><p>";
    private static final String PARAGRAPH_END = "</p></content></paragraph>";

    private static String fill(String piece, int length) {
        return piece.repeat(length / piece.length());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("floods")
    @Timeout(120)
    void floodsAreSurvived(String what, String file) {
        Throwable outcome =
                catchThrowable(() -> new AkomaNtosoReader().read(new ByteArrayInputStream(file.getBytes(UTF_8))));

        assertThat(outcome).as(what).matches(e -> e == null || e instanceof Invalid);
    }

    @Test
    void thousandsOfItemsAreRefusedWithTheirLine() {
        Invalid refusal = refusal(START + "\n<paragraph><list>"
                + fill("<point><content><p>a</p></content></point>", 1_000_000) + "</list></paragraph>" + END);

        assertThat(refusal.code()).isEqualTo("import.unsafe");
        assertThat(refusal.details()).containsEntry("line", 2);
    }

    @Test
    void elementsWithoutNumberAreRefused() {
        assertThat(refusal(START + fill("<p/>", 2_000_000) + END).code()).isEqualTo("import.unsafe");
    }

    @Test
    void otherEncodingsThanTheyNameAreRefusedAndThoseTheyNameAreRead() {
        String file = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" + START + "<p>Déclaration</p>" + END;

        assertThat(refusal(file).code()).isEqualTo("import.malformed");
        assertThat(new AkomaNtosoReader()
                        .read(new ByteArrayInputStream(file.getBytes(UTF_16)))
                        .manuscript()
                        .tree()
                        .textContent())
                .isEqualTo("Déclaration");
    }

    private static Invalid refusalOfHtml(String html) {
        return catchThrowableOfType(
                Invalid.class, () -> new HtmlReader().read(new ByteArrayInputStream(html.getBytes(UTF_8))));
    }

    @Test
    void htmlWithoutTitleOrLanguageIsRefused() {
        assertThat(refusalOfHtml("").code()).isEqualTo("import.malformed");
        assertThat(refusalOfHtml("<html lang='en'><p>no title</p>").code()).isEqualTo("import.malformed");
        assertThat(refusalOfHtml("<html lang='tlh'><h1>T</h1>").code()).isEqualTo("language.unknown");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html lang='en'><h1>T</h1><p ",
                "<html lang='en'><h1>T</h1><!-- ",
                "<html lang='en'><h1>T</h1><script>",
                "<html lang='en'><h1>T</h1><p>&",
            })
    @Timeout(120)
    void floodsOfHtmlAreSurvived(String start) {
        Throwable outcome = catchThrowable(() ->
                new HtmlReader().read(new ByteArrayInputStream((start + "a'\" ".repeat(2_000_000)).getBytes(UTF_8))));

        assertThat(outcome).matches(e -> e == null || e instanceof Invalid);
    }
}
