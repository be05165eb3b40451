package org.travaux.document.spi;

import java.io.InputStream;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.document.ImportedText;

/** Reads a file of one kind into a manuscript. */
@ConsumerType
public interface DocumentReader {
    /** Returns the media type it reads, such as {@code application/akn+xml}. */
    String mediaType();

    /**
     * Reads one file. Fails with {@code import.malformed}, {@code import.too-large} or {@code import.unsafe} naming the place;
     * what is merely unknown is reported instead.
     */
    ImportedText read(InputStream file);
}
