package org.travaux.signature.dss.internal;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Looks at a signature of a PDF byte by byte: it signs the whole file but the hole that holds the signature itself, and that
 * hole is one hexadecimal string written in one way, whose bytes after the signature are zero. So no byte of the file can
 * change unnoticed.
 */
final class PdfSeal {
    private static final String NO_RANGE = "The range of bytes that is signed is not one.";

    private PdfSeal() {}

    /**
     * Returns what is wrong with a signature and the range of bytes it signs.
     *
     * @param range the four numbers of the signature's {@code /ByteRange}
     * @param stamp whether it is a time stamp of the whole file
     * @param last whether it is the file's last signature, which must cover the file to its end
     * @param anchors certificates that may be the issuers of those it carries
     */
    static Optional<String> fault(
            byte[] pdf, List<BigInteger> range, boolean stamp, boolean last, List<X509Certificate> anchors) {
        if (range.size() != 4 || range.stream().anyMatch(n -> n.signum() < 0 || n.bitLength() > 31)) {
            return Optional.of(NO_RANGE);
        }
        int start = range.get(0).intValueExact() + range.get(1).intValueExact();
        int end = range.get(2).intValueExact();
        long finish = (long) end + range.get(3).intValueExact();
        if (range.get(0).signum() != 0 || start < 0 || start >= end || finish > pdf.length) {
            return Optional.of(NO_RANGE);
        }
        if (last && finish != pdf.length) {
            return Optional.of(appended(pdf, (int) finish));
        }
        if (!isPlainHex(pdf, start, end) || !isZeroAfterSignature(pdf, start + 1, end - 1)) {
            return Optional.of("The bytes of the signature itself were changed.");
        }
        byte[] cms = signature(pdf, start + 1);
        byte[] content = signed(pdf, start, end, (int) finish);
        return stamp ? CmsSeal.faultOfStamp(cms, content, anchors) : CmsSeal.fault(cms, content, anchors);
    }

    private static String appended(byte[] pdf, int finish) {
        String tail = new String(pdf, finish, pdf.length - finish, StandardCharsets.ISO_8859_1);
        return tail.contains("startxref")
                ? "The file was changed after its last signature: an update of " + tail.length()
                        + " bytes was appended to it."
                : "The file was changed after its last signature: " + tail.length() + " bytes were appended to it.";
    }

    private static byte[] signed(byte[] pdf, int start, int end, int finish) {
        byte[] signed = Arrays.copyOf(pdf, start + finish - end);
        System.arraycopy(pdf, end, signed, start, finish - end);
        return signed;
    }

    private static byte[] signature(byte[] pdf, int start) {
        byte[] cms = new byte[sizeOfSignature(pdf, start)];
        for (int i = 0; i < cms.length; i++) {
            cms[i] = (byte) octet(pdf, start + 2 * i);
        }
        return cms;
    }

    private static boolean isPlainHex(byte[] pdf, int start, int end) {
        if (end - start < 14 || pdf[start] != '<' || pdf[end - 1] != '>' || (end - start) % 2 != 0) {
            return false;
        }
        boolean upper = false;
        boolean lower = false;
        for (int i = start + 1; i < end - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
            upper |= pdf[i] >= 'A' && pdf[i] <= 'F';
            lower |= pdf[i] >= 'a';
        }
        return !(upper && lower);
    }

    private static boolean isZeroAfterSignature(byte[] pdf, int start, int end) {
        int size = sizeOfSignature(pdf, start);
        if (size == 0 || start + 2 * size > end) {
            return false;
        }
        for (int i = start + 2 * size; i < end; i++) {
            if (pdf[i] != '0') {
                return false;
            }
        }
        return true;
    }

    /** Returns the size of the DER value that the signature is, from its head; zero where it is none. */
    private static int sizeOfSignature(byte[] pdf, int start) {
        int sizeOfLength = octet(pdf, start + 2) - 0x80;
        if (octet(pdf, start) != 0x30 || sizeOfLength < 1 || sizeOfLength > 3) {
            return 0;
        }
        int length = 0;
        for (int i = 0; i < sizeOfLength; i++) {
            length = length << 8 | octet(pdf, start + 4 + 2 * i);
        }
        return 2 + sizeOfLength + length;
    }

    private static int octet(byte[] pdf, int at) {
        return Character.digit(pdf[at], 16) << 4 | Character.digit(pdf[at + 1], 16);
    }
}
