package org.travaux.document.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.document.Manuscript;

/** Writes a manuscript as a file of one kind, from its tree and facts alone. */
@ConsumerType
public interface DocumentWriter {
    /** Returns the media type it writes, such as {@code application/akn+xml}. */
    String mediaType();

    /** Returns the end of the file's name, such as {@code akn.xml}. */
    String suffix();

    /** Writes one language; the same manuscript gives the same bytes. */
    byte[] write(Manuscript manuscript);
}
