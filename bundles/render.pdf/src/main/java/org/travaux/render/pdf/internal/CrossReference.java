package org.travaux.render.pdf.internal;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

/**
 * Puts the cross-reference table of a file into plain digits.
 *
 * <p>The engine writes it in the digits of the platform's locale, so that on a machine set to Arabic the file would differ, and
 * nobody could open it.
 */
final class CrossReference {
    private static final int ENTRY = 20;
    private static final int OFFSET = 10;
    private static final int GENERATION_END = 16;

    private CrossReference() {}

    /** Rewrites the table of a file written in one piece, in place. */
    static byte[] inPlainDigits(byte[] file) {
        String tail = new String(file, Math.max(0, file.length - 64), Math.min(64, file.length), ISO_8859_1);
        String start = tail.substring(tail.lastIndexOf("startxref") + "startxref".length());
        int at = lineEnd(
                file,
                Integer.parseInt(start.strip().lines().findFirst().orElseThrow().strip()));
        byte zero = 0;
        while (file[at] != 't') {
            int next = lineEnd(file, at);
            int entries = Integer.parseInt(
                    new String(file, at, next - at, ISO_8859_1).strip().split(" ")[1]);
            // The table begins with the entry of object 0, whose offset is 0: its first digit shows how zero was
            // written.
            zero = zero == 0 ? file[next] : zero;
            for (int i = 0; i < entries; i++) {
                entry(file, next + i * ENTRY, zero);
            }
            at = next + entries * ENTRY;
        }
        return file;
    }

    private static void entry(byte[] file, int at, byte zero) {
        for (int i = at; i < at + GENERATION_END; i++) {
            if (i != at + OFFSET) {
                file[i] = (byte) ('0' + (file[i] - zero));
            }
        }
    }

    private static int lineEnd(byte[] file, int from) {
        int at = from;
        while (file[at] != '\n') {
            at++;
        }
        return at + 1;
    }
}
