package org.travaux.interchange;

import java.io.InputStream;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.travaux.document.ImportedText;
import org.travaux.document.spi.DocumentReader;
import org.travaux.interchange.internal.akn.in.AknDocument;

/** Reads Akoma Ntoso 3.0 in the profile of the United Nations, and its variants as they are met. */
@Component(service = DocumentReader.class)
public final class AkomaNtosoReader implements DocumentReader {
    /** Creates the reader. */
    @Activate
    public AkomaNtosoReader() {}

    @Override
    public String mediaType() {
        return "application/akn+xml";
    }

    @Override
    public ImportedText read(InputStream file, Optional<String> charset) {
        return AknDocument.read(file, charset);
    }
}
