package org.travaux.document.spi;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.document.Finding;
import org.travaux.document.Manuscript;
import org.travaux.document.Rendering;

/** Sets a manuscript as pages. The same manuscript and the same renderer version give the same bytes. */
@ConsumerType
public interface Renderer {
    /** What no font here has: an empty square is printed in its place. Details: the characters, and how many there are. */
    String NO_GLYPH = "text.no-glyph";

    /** Returns the media type it makes, such as {@code application/pdf}. */
    String mediaType();

    /** Renders one language: the tree as it is given, whichever reading of the text that is. */
    Rendering render(Manuscript manuscript);

    /** Returns what this renderer could not show of a manuscript as it stands; nothing where it can show everything. */
    default List<Finding> check(Manuscript manuscript) {
        return List.of();
    }
}
