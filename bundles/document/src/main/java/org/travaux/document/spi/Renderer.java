package org.travaux.document.spi;

import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.document.Manuscript;
import org.travaux.document.Rendering;

/** Sets a manuscript as pages. The same manuscript and the same renderer version give the same bytes. */
@ConsumerType
public interface Renderer {
    /** Returns the media type it makes, such as {@code application/pdf}. */
    String mediaType();

    /** Renders one language. */
    Rendering render(Manuscript manuscript);
}
