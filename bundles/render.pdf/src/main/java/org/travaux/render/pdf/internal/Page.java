package org.travaux.render.pdf.internal;

import java.util.List;

/**
 * A filled page.
 *
 * @param body the strips of the text from top to bottom
 * @param notes the lines of notes at its foot from top to bottom
 */
record Page(List<Placed> body, List<Placed> notes) {
    /**
     * A strip at its place.
     *
     * @param top how far its top is below that of the page
     * @param repeated whether it was already read elsewhere, as the header rows of a table are
     */
    record Placed(Strip strip, float top, boolean repeated) {}
}
