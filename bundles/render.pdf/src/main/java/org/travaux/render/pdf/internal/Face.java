package org.travaux.render.pdf.internal;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.LayoutProcessor;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTextArray;
import java.awt.font.GlyphVector;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An opened font: measures words and shows them.
 *
 * <p>Safe for several threads: the glyphs a document uses are counted in the document, not in the font.
 */
final class Face {
    private static final int WIDTHS_KEPT = 20_000;
    private static final int LONGEST_KEPT = 40;

    private final BaseFont font;
    private final boolean shaped;
    private final Map<Word, Float> widths = new ConcurrentHashMap<>();

    private record Word(String text, float size) {}

    Face(BaseFont font, boolean shaped) {
        this.font = font;
        this.shaped = shaped;
    }

    /** Tells whether the font has a glyph for this character. */
    boolean has(int codePoint) {
        return font.charExists(codePoint);
    }

    /** Tells whether its letters join. */
    boolean isShaped() {
        return shaped;
    }

    /** Returns the width of a text in points. */
    float width(String text, float size) {
        if (!shaped) {
            return font.getWidth(text) * size / 1000f;
        }
        if (text.length() > LONGEST_KEPT) {
            return measured(text, size);
        }
        Word word = new Word(text, size);
        Float known = widths.get(word);
        if (known != null) {
            return known;
        }
        float width = measured(text, size);
        if (widths.size() >= WIDTHS_KEPT) {
            widths.clear();
        }
        widths.put(word, width);
        return width;
    }

    private float measured(String text, float size) {
        GlyphVector glyphs = LayoutProcessor.computeGlyphVector(font, size, text);
        return (float) glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX();
    }

    /** Shows a text at the current text position; {@code gap} points are added after each space. */
    void show(PdfContentByte canvas, String text, float size, float gap) {
        canvas.setFontAndSize(font, size);
        if (shaped) {
            canvas.showText(text);
            return;
        }
        if (gap == 0 || text.indexOf(' ') < 0) {
            canvas.showTextBasic(text);
            return;
        }
        PdfTextArray words = new PdfTextArray();
        float kern = -gap * 1000f / size;
        int start = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', start)) {
            words.add(text.substring(start, space + 1));
            words.add(kern);
            start = space + 1;
        }
        if (start < text.length()) {
            words.add(text.substring(start));
        }
        canvas.showText(words);
    }
}
