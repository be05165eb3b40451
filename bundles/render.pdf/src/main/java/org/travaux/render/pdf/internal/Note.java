package org.travaux.render.pdf.internal;

import java.util.List;

/**
 * A footnote, broken into lines, that goes to the foot of the page of its mark.
 *
 * @param lines its lines, the first with its mark
 */
record Note(List<Strip> lines) {
    float height() {
        float sum = 0;
        for (Strip line : lines) {
            sum += line.height();
        }
        return sum;
    }
}
