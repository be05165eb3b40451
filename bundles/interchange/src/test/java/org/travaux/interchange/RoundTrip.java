package org.travaux.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.travaux.document.ImportedText;
import org.travaux.document.Manuscript;
import org.xml.sax.SAXException;

/** Reads, writes and validates, for tests. */
final class RoundTrip {
    private RoundTrip() {}

    static ImportedText read(byte[] file) {
        return new AkomaNtosoReader().read(new ByteArrayInputStream(file));
    }

    static byte[] write(Manuscript manuscript) {
        return new AkomaNtosoWriter().write(manuscript);
    }

    static Manuscript again(Manuscript manuscript) {
        return read(write(manuscript)).manuscript();
    }

    /** Fails where the file is not valid Akoma Ntoso. */
    static void validate(byte[] file, Path xsd) {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(xsd.toFile())
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
        } catch (SAXException | IOException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }
}
