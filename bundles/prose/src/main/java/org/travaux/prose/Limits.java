package org.travaux.prose;

/**
 * How much a message may ask of the server. What is beyond is refused before anything is built of it.
 *
 * @param messageBytes the length of a message in bytes of UTF-8
 * @param steps the steps of one commit
 * @param markSetSteps the steps within one mark set
 * @param sliceBytes the JSON of one slice in bytes of UTF-8
 * @param depth how deep nodes may stand in one another, in a slice; {@link Node#checkDepth} holds the tree after it to the same or another
 * @param attributeBytes the JSON of one attribute value in bytes of UTF-8
 */
public record Limits(int messageBytes, int steps, int markSetSteps, int sliceBytes, int depth, int attributeBytes) {
    /** What the live protocol allows. */
    public static final Limits STANDARD = new Limits(1_000_000, 500, 1_000, 256 * 1024, 32, 4 * 1024);
}
