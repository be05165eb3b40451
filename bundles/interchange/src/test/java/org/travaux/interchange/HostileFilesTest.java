package org.travaux.interchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
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

        assertThat(refusal(new ByteArrayInputStream(latin)).code()).isEqualTo("import.malformed");
        assertThat(refusal("<?xml version=\"1.0\" encoding=\"no-such\"?>" + START)
                        .code())
                .isEqualTo("import.malformed");
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
}
