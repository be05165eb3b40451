package org.travaux.render.pdf.internal;

import java.util.List;
import java.util.Optional;
import org.travaux.editorial.Masthead;
import org.travaux.render.pdf.internal.PageCanvas.Artifact;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Draws what stands outside the text on each page: symbol and title in turn, page and job number, and their rules. */
final class RunningHeads {
    private static final float HEAD_RULE = 65;
    private static final float HEAD_BASELINE = 59;
    private static final float WIDTH = 240;
    private static final float SIZE = 8;
    private static final float SMALL = 7;
    private static final int MOST_LINES = 3;
    /** A job number runs from left to right in every language. */
    private static final String LEFT_TO_RIGHT = "\u202A";

    private final Masthead masthead;
    private final Stylesheet sheet;
    private final Typesetter setter;

    RunningHeads(Masthead masthead, Stylesheet sheet, Typesetter setter) {
        this.masthead = masthead;
        this.sheet = sheet;
        this.setter = setter;
    }

    /** Draws the heads and feet of one page; the first page has a masthead instead of a head. */
    void draw(PageCanvas canvas, int page, int pages) {
        boolean even = page % 2 == 0;
        if (page > 1) {
            above(canvas, masthead.runningHead(even), Align.START);
            above(canvas, masthead.runningHead(!even), Align.END);
            Ink.Rule rule = new Ink.Rule(
                    Stylesheet.MARGIN, HEAD_RULE, Stylesheet.PAGE_WIDTH - Stylesheet.MARGIN, HEAD_RULE, 0.5f);
            canvas.rule(rule, Stylesheet.PAGE_HEIGHT, Artifact.HEADER);
            below(canvas, masthead.page(page, pages), Weight.BOLD, even ? Align.START : Align.END);
        }
        Align job = even ? Align.END : Align.START;
        Optional<String> number = page == 1 ? masthead.jobNumberOfLanguage() : masthead.jobNumber();
        number.ifPresent(digits -> below(canvas, LEFT_TO_RIGHT + digits, Weight.REGULAR, job));
    }

    private void above(PageCanvas canvas, String text, Align align) {
        if (text.isEmpty()) {
            return;
        }
        float size = SIZE * sheet.body() / 9.5f;
        List<Line> shown = shortened(text, size, align);
        float baseline = Stylesheet.PAGE_HEIGHT - HEAD_BASELINE;
        for (int i = 0; i < shown.size(); i++) {
            float y = baseline + (shown.size() - 1 - i) * sheet.leading(size);
            canvas.artifact(shown.get(i), left(align, WIDTH), y, Artifact.HEADER);
        }
    }

    /** A title that is too long for its three lines loses its end, and shows that it does. */
    private List<Line> shortened(String text, float size, Align align) {
        List<Line> lines = setter.lines(pieces(text, Weight.BOLD, size), WIDTH, 0, align);
        String rest = text;
        while (lines.size() > MOST_LINES) {
            int room = rest.length() * MOST_LINES / lines.size();
            int space = rest.lastIndexOf(' ', Math.min(room, rest.length() - 2));
            rest = rest.substring(0, space > 0 ? space : rest.offsetByCodePoints(0, rest.codePointCount(0, room) - 1));
            lines = setter.lines(pieces(rest + "…", Weight.BOLD, size), WIDTH, 0, align);
        }
        return lines;
    }

    private void below(PageCanvas canvas, String text, Weight weight, Align align) {
        float size = weight == Weight.BOLD ? SIZE : SMALL;
        Line line = setter.line(pieces(text, weight, size), WIDTH, align);
        canvas.artifact(line, left(align, WIDTH), Stylesheet.FOOT, Artifact.FOOTER);
    }

    private float left(Align align, float width) {
        float start = align == Align.START ? Stylesheet.MARGIN : Stylesheet.PAGE_WIDTH - Stylesheet.MARGIN - width;
        return sheet.left(start, width);
    }

    private static List<Piece> pieces(String text, Weight weight, float size) {
        return List.of(new Piece(text, TextStyle.of(weight, size), Optional.empty(), Optional.empty()));
    }
}
