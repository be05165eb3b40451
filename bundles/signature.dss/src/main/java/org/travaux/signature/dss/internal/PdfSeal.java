package org.travaux.signature.dss.internal;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Looks at the one part of a signed PDF that its signature cannot cover: the hole that holds the signature itself. It must be
 * one hexadecimal string written in one way, whose bytes after the signature are zero, so that no byte of the file can change
 * unnoticed.
 */
final class PdfSeal {
    private PdfSeal() {}

    /**
     * Returns what is wrong with the hole of a signature.
     *
     * @param range the four numbers of the signature's {@code /ByteRange}
     * @param last whether it is the file's last signature, which must cover the file to its end
     */
    static Optional<String> fault(byte[] pdf, List<BigInteger> range, boolean last) {
        if (range.size() != 4 || range.stream().anyMatch(n -> n.signum() < 0 || n.bitLength() > 31)) {
            return Optional.of("The range of bytes that is signed is not one.");
        }
        int start = range.get(0).intValueExact() + range.get(1).intValueExact();
        int end = range.get(2).intValueExact();
        long finish = (long) end + range.get(3).intValueExact();
        if (range.get(0).signum() != 0 || start >= end || finish > pdf.length) {
            return Optional.of("The range of bytes that is signed is not one.");
        }
        if (last && finish != pdf.length) {
            return Optional.of("The file was changed after its last signature.");
        }
        if (!isPlainHex(pdf, start, end) || !isZeroAfterSignature(pdf, start + 1, end - 1)) {
            return Optional.of("The bytes of the signature itself were changed.");
        }
        return CmsSeal.fault(signature(pdf, start + 1));
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
