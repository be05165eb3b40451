package org.travaux.document;

/**
 * As what a text leaves the house.
 *
 * @param suffix the end of the file's name: {@code pdf}, {@code akn.xml} or {@code txt}
 * @param reading how the text is read; a source file ({@code akn.xml}) holds everything whatever the reading
 */
public record ExportKind(String suffix, Reading reading) {
    private static final String SOURCE = "akn.xml";

    /** Returns the manuscript as it is to be written. */
    public Manuscript of(Manuscript whole) {
        return suffix.equals(SOURCE) ? whole : whole.withTree(reading.of(whole.tree()));
    }
}
