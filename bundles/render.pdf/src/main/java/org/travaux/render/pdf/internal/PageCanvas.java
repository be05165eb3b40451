package org.travaux.render.pdf.internal;

import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import java.util.List;
import java.util.Optional;

/** Draws on one page: tagged text in the order of reading, everything else as what no reader needs. */
final class PageCanvas {
    /** What is drawn but not read aloud. */
    enum Artifact {
        LAYOUT("Layout", null),
        HEADER("Pagination", "Header"),
        FOOTER("Pagination", "Footer"),
        REPEATED("Pagination", null);

        private final String type;
        private final String subtype;

        Artifact(String type, String subtype) {
            this.type = type;
            this.subtype = subtype;
        }
    }

    private static final float BAND_GREY = 0.88f;

    private final PdfContentByte canvas;

    PageCanvas(PdfContentByte canvas) {
        this.canvas = canvas;
    }

    /** Draws a strip whose top is so far below that of the page. */
    void strip(Page.Placed placed) {
        float top = Stylesheet.PAGE_HEIGHT - placed.top();
        for (Ink ink : placed.strip().inks()) {
            if (ink instanceof Ink.Text text) {
                bands(text, top);
                text(text.line().runs(), text.x(), top - text.y(), placed.repeated() ? Artifact.REPEATED : null);
                decorations(text, top);
            }
        }
        rules(placed, top);
    }

    /** Draws a line of text that belongs to no tag. */
    void artifact(Line line, float x, float y, Artifact kind) {
        text(line.runs(), x, y, kind);
    }

    /** Draws a rule. */
    void rule(Ink.Rule rule, float top, Artifact kind) {
        begin(kind);
        stroke(rule, top);
        canvas.endMarkedContentSequence();
    }

    private void rules(Page.Placed placed, float top) {
        List<Ink.Rule> rules = placed.strip().inks().stream()
                .filter(Ink.Rule.class::isInstance)
                .map(Ink.Rule.class::cast)
                .distinct()
                .toList();
        if (rules.isEmpty()) {
            return;
        }
        begin(Artifact.LAYOUT);
        rules.forEach(rule -> stroke(rule, top));
        canvas.endMarkedContentSequence();
    }

    private void stroke(Ink.Rule rule, float top) {
        canvas.setLineWidth(rule.thickness());
        canvas.moveTo(rule.x1(), top - rule.y1());
        canvas.lineTo(rule.x2(), top - rule.y2());
        canvas.stroke();
    }

    private void text(List<Run> runs, float x, float y, Artifact kind) {
        int i = 0;
        while (i < runs.size()) {
            Optional<Tag> tag = runs.get(i).tag();
            if (kind != null || tag.isEmpty()) {
                begin(kind == null ? Artifact.LAYOUT : kind);
            } else {
                canvas.beginMarkedContentSequence(tag.get().element());
            }
            canvas.beginText();
            for (; i < runs.size() && runs.get(i).tag().equals(tag); i++) {
                run(runs.get(i), x, y);
            }
            canvas.endText();
            canvas.endMarkedContentSequence();
        }
    }

    private void run(Run run, float x, float y) {
        canvas.setTextMatrix(1, 0, 0, 1, x + run.x(), y + run.style().rise());
        if (run.spread() != 0) {
            canvas.setCharacterSpacing(run.spread());
        }
        run.face().show(canvas, run.text(), run.style().size(), run.gap());
        if (run.spread() != 0) {
            canvas.setCharacterSpacing(0);
        }
    }

    private void bands(Ink.Text text, float top) {
        for (Run run : text.line().runs()) {
            if (run.style().decorations().contains(Decoration.BAND)) {
                float size = run.style().size();
                begin(Artifact.LAYOUT);
                canvas.setGrayFill(BAND_GREY);
                canvas.rectangle(text.x() + run.x(), top - text.y() - size * 0.26f, run.width(), size * 1.16f);
                canvas.fill();
                canvas.setGrayFill(0);
                canvas.endMarkedContentSequence();
            }
        }
    }

    private void decorations(Ink.Text text, float top) {
        for (Run run : text.line().runs()) {
            for (Decoration decoration : Decoration.values()) {
                if (decoration != Decoration.BAND && run.style().decorations().contains(decoration)) {
                    decoration(
                            run,
                            decoration,
                            text.x() + run.x(),
                            top - text.y() + run.style().rise());
                }
            }
        }
    }

    private void decoration(Run run, Decoration decoration, float x, float y) {
        float size = run.style().size();
        float height = decoration == Decoration.STRIKE ? size * 0.28f : -size * 0.14f;
        begin(Artifact.LAYOUT);
        canvas.setLineWidth(size * 0.06f);
        if (decoration == Decoration.DOTS) {
            canvas.setLineDash(1, 1.5f, 0);
        }
        canvas.moveTo(x, y + height);
        canvas.lineTo(x + run.width(), y + height);
        canvas.stroke();
        if (decoration == Decoration.DOTS) {
            canvas.setLineDash(0);
        }
        canvas.endMarkedContentSequence();
    }

    private void begin(Artifact kind) {
        PdfDictionary properties = new PdfDictionary();
        properties.put(PdfName.TYPE, new PdfName(kind.type));
        if (kind.subtype != null) {
            properties.put(PdfName.SUBTYPE, new PdfName(kind.subtype));
        }
        canvas.beginMarkedContentSequence(new PdfName("Artifact"), properties, true);
    }
}
