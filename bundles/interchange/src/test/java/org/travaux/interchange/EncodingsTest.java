package org.travaux.interchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.travaux.base.Invalid;
import org.travaux.document.spi.DocumentReader;

/** The letters of a file are those its writer meant, or it is refused. */
class EncodingsTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final DocumentReader AKN = new AkomaNtosoReader();
    private static final DocumentReader HTML = new HtmlReader();

    private static String akn(String encoding, String words) {
        return "<?xml version=\"1.0\"" + (encoding.isEmpty() ? "" : " encoding=\"" + encoding + "\"") + "?>"
                + "<akomaNtoso xmlns=\"http://docs.oasis-open.org/legaldocml/ns/akn/3.0\"><statement name=\"resolution\">"
                + "<mainBody><p>" + words + "</p></mainBody></statement></akomaNtoso>";
    }

    private static String html(String meta, String words) {
        return "<html lang='fr'><head>" + meta + "</head><body><h1>" + words + "</h1></body></html>";
    }

    private static String read(DocumentReader reader, byte[] file, String charset) {
        return reader.read(new ByteArrayInputStream(file), Optional.ofNullable(charset))
                .manuscript()
                .tree()
                .textContent();
    }

    private static Invalid refusal(DocumentReader reader, byte[] file, String charset) {
        return catchThrowableOfType(Invalid.class, () -> read(reader, file, charset));
    }

    @Test
    void isTheOneTheFileNames() {
        assertThat(read(AKN, akn("ISO-8859-1", "Déclaration").getBytes(ISO_8859_1), null))
                .isEqualTo("Déclaration");
        assertThat(read(AKN, akn("koi8-r", "Декларация").getBytes(Charset.forName("koi8-r")), null))
                .isEqualTo("Декларация");
        assertThat(read(HTML, html("<meta charset=windows-1252>", "L’été").getBytes(WINDOWS), null))
                .isEqualTo("L’été");
        assertThat(read(
                        HTML,
                        html("<meta http-equiv='Content-Type' content='text/html; charset=ISO-8859-1'>", "L’été")
                                .getBytes(WINDOWS),
                        null))
                .isEqualTo("L’été");
    }

    @Test
    void isTheOneItWasSentWithWhateverItNames() {
        byte[] file = akn("UTF-8", "Déclaration").getBytes(ISO_8859_1);

        assertThat(read(AKN, file, "iso-8859-1")).isEqualTo("Déclaration");
        assertThat(read(HTML, html("<meta charset='utf-8'>", "Déclaration").getBytes(WINDOWS), "windows-1252"))
                .isEqualTo("Déclaration");
        assertThat(read(AKN, akn("UTF-8", "Déclaration").getBytes(UTF_16LE), "utf-16le"))
                .isEqualTo("Déclaration");
    }

    @Test
    void isTheOneOfItsByteOrderMarkWhateverElseIsSaid() {
        assertThat(read(AKN, ("\uFEFF" + akn("ISO-8859-1", "Déclaration")).getBytes(UTF_8), "iso-8859-1"))
                .isEqualTo("Déclaration");
        assertThat(read(AKN, akn("UTF-8", "Déclaration").getBytes(UTF_16), "koi8-r"))
                .isEqualTo("Déclaration");
        assertThat(read(HTML, ("\uFEFF" + html("", "Déclaration")).getBytes(UTF_8), null))
                .isEqualTo("Déclaration");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "koi8-r", "US-ASCII"})
    void isNotAnotherWhereTheOctetsAreUtf8(String named) {
        byte[] file = akn(named, "Déclaration").getBytes(UTF_8);

        assertThat(refusal(AKN, file, null).code()).isEqualTo("import.encoding");
        assertThat(refusal(AKN, akn("", "Déclaration").getBytes(UTF_8), named).code())
                .isEqualTo("import.encoding");
        assertThat(refusal(HTML, html("", "Déclaration").getBytes(UTF_8), named).code())
                .isEqualTo("import.encoding");
        assertThat(read(AKN, akn(named, "Declaration").getBytes(UTF_8), null)).isEqualTo("Declaration");
    }

    @Test
    void isNotUtf8Twice() {
        String twice = new String("Déclaration à l’égard".getBytes(UTF_8), ISO_8859_1);

        assertThat(refusal(AKN, akn("", twice).getBytes(UTF_8), null).code()).isEqualTo("import.encoding");
        assertThat(refusal(HTML, html("", twice).getBytes(UTF_8), null).code()).isEqualTo("import.encoding");
    }

    @Test
    void isNotOneTheOctetsAreNotIn() {
        assertThat(refusal(AKN, akn("", "Déclaration").getBytes(ISO_8859_1), null)
                        .code())
                .isEqualTo("import.encoding");
        assertThat(refusal(AKN, akn("", "Déclaration").getBytes(UTF_8), "us-ascii")
                        .code())
                .isEqualTo("import.encoding");
        assertThat(refusal(AKN, akn("", "a").getBytes(UTF_8), "no-such").code()).isEqualTo("import.encoding");
        assertThat(refusal(HTML, html("", "a").getBytes(UTF_8), "../x").code()).isEqualTo("import.encoding");
    }

    /** Windows-1252 that calls itself ISO-8859-1 has quotation marks among the control characters. */
    @Test
    void isToldByControlCharacters() {
        Invalid refusal = refusal(AKN, akn("ISO-8859-1", "\nL’été").getBytes(WINDOWS), null);

        assertThat(refusal.code()).isEqualTo("import.characters");
        assertThat(refusal.details()).containsEntry("character", "U+0092").containsKey("line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#x1f;", "&#133;", "&#xD83D;", "&#xFFFE;", "a\u0000b", "a\u0085b", "\uFFFF"})
    void ofHtmlGivesNoCharacterThatIsNone(String words) {
        assertThat(refusal(HTML, html("", words).getBytes(UTF_8), null).code()).isEqualTo("import.characters");
        assertThat(refusal(HTML, html("", "T</h1><p id='" + words + "'>").getBytes(UTF_8), null)
                        .code())
                .isEqualTo("import.characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"&#0;", "&#xD83D;", "&#xFFFE;", "a\u0000b", "\uFFFF"})
    void ofXmlGivesNoCharacterThatIsNone(String words) {
        assertThat(refusal(AKN, akn("", words).getBytes(UTF_8), null).code()).isEqualTo("import.malformed");
    }

    @Test
    void ofNewerXmlGivesNoneEither() {
        byte[] file =
                akn("", "a&#1;b").replace("version=\"1.0\"", "version=\"1.1\"").getBytes(UTF_8);

        assertThat(refusal(AKN, file, null).code()).isEqualTo("import.characters");
    }
}
