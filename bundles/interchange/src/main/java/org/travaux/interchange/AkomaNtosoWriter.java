package org.travaux.interchange;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.travaux.document.Manuscript;
import org.travaux.document.spi.DocumentWriter;
import org.travaux.interchange.internal.akn.out.AknFile;

/** Writes Akoma Ntoso 3.0 in the profile of the United Nations, from the tree and the facts alone. */
@Component(service = DocumentWriter.class)
public final class AkomaNtosoWriter implements DocumentWriter {
    /** Creates the writer. */
    @Activate
    public AkomaNtosoWriter() {}

    @Override
    public String mediaType() {
        return "application/akn+xml";
    }

    @Override
    public String suffix() {
        return "akn.xml";
    }

    @Override
    public byte[] write(Manuscript manuscript) {
        return AknFile.write(manuscript);
    }
}
