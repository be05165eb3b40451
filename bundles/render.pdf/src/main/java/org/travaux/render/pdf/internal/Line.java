package org.travaux.render.pdf.internal;

import java.util.List;

/**
 * One line of text.
 *
 * @param runs in the order of reading, which is not always that of the page
 * @param notes the notes whose marks stand in it
 */
record Line(List<Run> runs, List<Note> notes) {}
