package org.travaux.interchange.internal.xml;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.travaux.base.Characters;
import org.travaux.base.Invalid;

/**
 * Turns the octets of a file into characters. Which encoding they are in is told, as RFC 7303 has it, first by a byte order
 * mark, then by the {@code charset} it was sent with, then by the file itself; without any, it is UTF-8. An encoding that
 * the octets contradict is refused: wrong letters in a text would be worse than no text.
 */
public final class EncodedFile {
    private static final int HEAD = 1024;

    private final byte[] octets;

    private EncodedFile(byte[] octets) {
        this.octets = octets;
    }

    /** Reads a file to its end, or refuses it as larger than we read. */
    public static EncodedFile read(InputStream file) {
        BoundedStream bounded = new BoundedStream(file, XmlSource.MAX_BYTES);
        try {
            return new EncodedFile(bounded.readAllBytes());
        } catch (IOException e) {
            if (bounded.isExceeded()) {
                throw XmlSource.tooLarge();
            }
            throw Invalid.because("import.malformed", "The file could not be read to its end.", Map.of(), e);
        }
    }

    /**
     * Returns the characters of the file.
     *
     * @param sentAs the charset it was sent with, if any
     * @param own finds in the first characters of a file the encoding it names itself
     */
    public String characters(Optional<String> sentAs, Function<String, Optional<String>> own) {
        Optional<Charset> marked = byteOrderMark();
        String text = marked.isPresent()
                ? decoded(marked.get()).substring(1)
                : unmarked(sentAs.or(() -> own.apply(head())).map(EncodedFile::named));
        if (isTwiceEncoded(text)) {
            throw refused("The letters of the file are those of UTF-8 that was read in another encoding.", "UTF-8");
        }
        return text;
    }

    /** Refuses a piece of a file with a character no text may have, such as wrongly read octets give. */
    public static void requireText(String piece, int line) {
        Characters.firstForbidden(piece).ifPresent(point -> {
            throw Invalid.because(
                            "import.characters",
                            "The file has a character that no text may have; perhaps it is in another encoding than it says.",
                            Map.of("character", String.format("U+%04X", point)))
                    .at("line", line);
        });
    }

    private String unmarked(Optional<Charset> named) {
        Charset charset = named.orElse(UTF_8);
        boolean unicode = charset.name().startsWith("UTF-");
        if (!unicode && hasNonAscii() && isUtf8(octets)) {
            throw refused("The file is in UTF-8, but is said to be in another encoding.", charset.name());
        }
        return decoded(charset);
    }

    private Optional<Charset> byteOrderMark() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return Optional.of(UTF_8);
        }
        if (startsWith(0xFE, 0xFF)) {
            return Optional.of(UTF_16BE);
        }
        return startsWith(0xFF, 0xFE) ? Optional.of(UTF_16LE) : Optional.empty();
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (octets.length <= i || (octets[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private String head() {
        return new String(octets, 0, Math.min(octets.length, HEAD), ISO_8859_1);
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw Invalid.because("import.encoding", "Nobody here knows the encoding of the file.", Map.of(), e);
        }
    }

    private String decoded(Charset charset) {
        try {
            return strictly(charset, ByteBuffer.wrap(octets)).toString();
        } catch (CharacterCodingException e) {
            throw refused("The file is not in the encoding it is said to be in.", charset.name());
        }
    }

    private boolean hasNonAscii() {
        for (byte octet : octets) {
            if (octet < 0) {
                return true;
            }
        }
        return false;
    }

    /** UTF-8 that somebody read as Latin-1 and wrote anew: the letters of the file, taken for octets, are UTF-8 again. */
    private static boolean isTwiceEncoded(String text) {
        boolean foreign = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
            foreign |= text.charAt(i) >= 0x80;
        }
        return foreign && isUtf8(text.getBytes(ISO_8859_1));
    }

    private static boolean isUtf8(byte[] octets) {
        try {
            strictly(UTF_8, ByteBuffer.wrap(octets));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharBuffer strictly(Charset charset, ByteBuffer octets) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(octets);
    }

    private static Invalid refused(String sentence, String encoding) {
        return Invalid.because("import.encoding", sentence, Map.of("encoding", encoding));
    }
}
