package org.travaux.render.pdf.internal;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/**
 * The fonts in a folder, each opened when first asked for and then kept.
 *
 * <p>Opening is guarded by this. The shaping engine is a switch of the whole process: it is turned on before the first font
 * that needs it is opened, and the fonts that do not need it are measured and shown without it.
 */
final class FontShelf {
    private final Path folder;
    private final Map<Typeface, Face> open = new EnumMap<>(Typeface.class);

    FontShelf(Path folder) {
        this.folder = folder;
    }

    /** Returns the opened font. */
    synchronized Face face(Typeface typeface) {
        return open.computeIfAbsent(typeface, this::open);
    }

    /** Returns one digest of all font files. */
    String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Typeface typeface : Typeface.values()) {
                try (InputStream in = new DigestInputStream(Files.newInputStream(file(typeface)), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Path file(Typeface typeface) {
        return folder.resolve(typeface.file());
    }

    private Face open(Typeface typeface) {
        if (typeface.isShaped()) {
            LayoutProcessor.enable();
        }
        try {
            // Kept in memory (30 MB at most): a Chinese subset read byte by byte from the disk takes five times as
            // long.
            BaseFont font = BaseFont.createFont(
                    file(typeface).toString(), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, null, null, false, true);
            font.setSubset(true);
            // An incomplete CIDSet is worse than none: PDF/A-2, 6.2.11.4.2.
            font.setIncludeCidSet(false);
            font.setSecureRandom(new SameLetter(typeface.ordinal()));
            return new Face(font, typeface.isShaped());
        } catch (DocumentException e) {
            throw new IllegalStateException("The font " + typeface.file() + " cannot be used.", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names the subsets of a font by one letter, six times, whatever else is being rendered at the same time. */
    private static final class SameLetter extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final int letter;

        SameLetter(int letter) {
            this.letter = letter;
        }

        @Override
        public double nextDouble() {
            return (letter + 0.5) / 26;
        }
    }
}
