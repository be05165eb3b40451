package org.travaux.render.pdf.internal;

import java.util.ArrayList;
import java.util.List;
import org.travaux.base.BlockId;
import org.travaux.document.Blocks;
import org.travaux.document.Manuscript;
import org.travaux.editorial.Apparatus;
import org.travaux.editorial.Masthead;
import org.travaux.prose.Node;
import org.travaux.render.pdf.internal.StripMaker.Box;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Lays out a manuscript block by block in the issued form. */
final class Composer {
    private static final int DEEPEST_HEADING = 6;

    private final Stylesheet sheet;
    private final Typesetter setter;
    private final StripMaker maker;
    private final Apparatus apparatus;
    private final Masthead masthead;
    private final Words words;
    private final List<Strip> strips = new ArrayList<>();

    Composer(Manuscript manuscript, Masthead masthead, Stylesheet sheet, FontShelf fonts) {
        this.sheet = sheet;
        this.masthead = masthead;
        this.setter = new Typesetter(sheet, fonts);
        this.maker = new StripMaker(sheet, setter);
        this.apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
        this.words = new Words(sheet, maker, apparatus);
    }

    /** Where blocks are put: under which tag, how deep, looking how. */
    private record Place(Tag tag, float indent, int heading, TextStyle style) {
        Place under(Tag other) {
            return new Place(other, indent, heading, style);
        }

        Place indented(float by) {
            return new Place(tag, indent + by, heading, style);
        }

        Place deeper() {
            return new Place(tag, indent, Math.min(heading + 1, DEEPEST_HEADING), style);
        }

        Place looking(TextStyle other) {
            return new Place(tag, indent, heading, other);
        }
    }

    /** Lays out the whole document. */
    Composition compose(Node document) {
        Tag root = Tag.root();
        FrontMatter front = new FrontMatter(masthead, sheet, maker, words);
        strips.addAll(front.strips(root));
        Place place = new Place(root, 0, 1, TextStyle.of(Weight.REGULAR, sheet.body()));
        boolean closed = false;
        for (Node child : document.children()) {
            if (child.is("annex") && !closed) {
                composedClosing(root);
            }
            closed |= child.is("closing") || child.is("annex");
            block(child, place);
        }
        if (!closed) {
            composedClosing(root);
        }
        end();
        return new Composition(strips, root);
    }

    /** Draws the short rule that ends a document. */
    private void end() {
        float middle = sheet.left(Stylesheet.COLUMN + Stylesheet.COLUMN_WIDTH / 2, 0);
        Ink rule = new Ink.Rule(middle - 36, 20, middle + 36, 20, 0.7f);
        strips.set(strips.size() - 1, strips.get(strips.size() - 1).keep(true));
        strips.add(Strip.of(22, List.of(rule), List.of()));
    }

    private void block(Node block, Place outer) {
        Place place = outer.looking(words.look(block, outer.style()));
        switch (block.type().name()) {
            case "title" -> title(block, place);
            case "openingFormula" -> formula(block, place);
            case "preamble", "operativePart" ->
                children(block, place.under(place.tag().add("Div")));
            case "preambularParagraph", "operativeParagraph", "subParagraph" -> paragraph(block, place);
            case "wrapUp", "passage" -> passage(block, place);
            case "section" -> headed(block, place, Align.CENTER);
            case "article" -> headed(block, place, Align.CENTER);
            case "annex" -> annex(block, place);
            case "table" ->
                strips.addAll(new TableLayout(sheet, setter, maker, words)
                        .strips(block, place.tag().add("Table"), place.style(), place.indent()));
            case "closing" -> closing(block, place);
            default -> children(block, place);
        }
    }

    private void children(Node block, Place place) {
        block.children().forEach(child -> block(child, place));
    }

    private void title(Node title, Place place) {
        Tag heading = place.tag().add("H1");
        float size = sheet.body() * 1.26f;
        TextStyle style = place.style().with(Weight.BOLD);
        style = new TextStyle(style.weight(), size, 0, style.decorations());
        Box box = maker.heading(size, Align.START);
        String plain = apparatus.words(title);
        String full = masthead.title();
        String label = full.endsWith(plain)
                ? full.substring(0, full.length() - plain.length()).strip()
                : "";
        Tag labelTag = label.isEmpty() ? null : heading.add("Span");
        List<Strip> lines =
                maker.paragraph(words.of(title, style, heading.add("Span"), place.tag()), box, sheet.gap() * 2);
        if (labelTag != null) {
            float start = Stylesheet.MARGIN;
            float width = Stylesheet.COLUMN - start - 8;
            lines = maker.labelled(lines, Piece.of(label, style, labelTag), start, width, Align.END, box.baseline());
        }
        lines = StripMaker.withFirst(lines, strip -> strip.bookmarked(full.isEmpty() ? plain : full, 1));
        strips.addAll(StripMaker.kept(lines));
        space(sheet.gap() * 0.6f);
    }

    /** Widens the space before what comes next. */
    private void space(float height) {
        strips.add(Strip.of(height, List.of(), List.of()).keep(true));
    }

    private void formula(Node formula, Place place) {
        Tag tag = place.tag().add("P");
        TextStyle style = place.style().with(sheet.emphasis(place.style().weight()));
        List<Piece> pieces = words.of(formula, style, tag, place.tag());
        strips.addAll(StripMaker.kept(
                maker.paragraph(pieces, maker.body(place.indent(), Stylesheet.INDENT, Align.JUSTIFY), sheet.gap())));
    }

    private void paragraph(Node paragraph, Place place) {
        String label = label(paragraph);
        boolean nested = paragraph.childCount() > 1;
        if (label.isEmpty()) {
            Tag tag = nested ? place.tag().add("Div") : place.tag();
            float first = paragraph.is("subParagraph") ? 0 : Stylesheet.INDENT;
            Box box = maker.body(place.indent(), first, Align.JUSTIFY);
            strips.addAll(maker.paragraph(words.of(paragraph, place.style(), tag.add("P"), tag), box, sheet.gap()));
            float in = paragraph.is("subParagraph") ? 0 : Stylesheet.INDENT;
            rest(paragraph, place.under(tag), in);
            return;
        }
        Tag item = place.tag().last("L").add("LI");
        Tag number = item.add("Lbl");
        Tag body = item.add("LBody");
        float indent = place.indent() + Stylesheet.INDENT;
        Box box = maker.body(indent, 0, Align.JUSTIFY);
        List<Strip> lines = maker.paragraph(words.of(paragraph, place.style(), body.add("P"), body), box, sheet.gap());
        float start = Stylesheet.COLUMN + place.indent();
        strips.addAll(maker.labelled(
                lines,
                Piece.of(label, place.style(), number),
                start,
                Stylesheet.INDENT * 2,
                Align.START,
                box.baseline()));
        rest(paragraph, place.under(body), Stylesheet.INDENT);
    }

    /** Lays out what follows the wording of a paragraph: sub-paragraphs, and the words that close it. */
    private void rest(Node paragraph, Place place, float indent) {
        for (Node child : paragraph.children()) {
            if (!child.is("wording")) {
                block(child, place.indented(indent));
            }
        }
    }

    private void passage(Node passage, Place place) {
        Tag tag = place.tag().add("P");
        Box box = maker.body(place.indent(), 0, Align.JUSTIFY);
        strips.addAll(maker.paragraph(words.of(passage, place.style(), tag, place.tag()), box, sheet.gap()));
    }

    private void headed(Node block, Place place, Align align) {
        Tag tag = place.tag().add("Sect");
        Place inner = place.under(tag).deeper();
        Node heading = block.child(0).is("heading") ? block.child(0) : null;
        heading(label(block), heading, inner, align, sheet.gap() * 1.6f, false);
        rest(block, heading, inner);
    }

    private void rest(Node block, Node heading, Place place) {
        block.children().stream().filter(child -> child != heading).forEach(child -> block(child, place));
    }

    private void annex(Node annex, Place place) {
        Tag tag = place.tag().add("Sect");
        Place inner = place.under(tag).deeper();
        heading(label(annex), annex.child(0), inner, Align.START, 0, true);
        rest(annex, annex.child(0), inner);
    }

    private void heading(String label, Node heading, Place place, Align align, float before, boolean newPage) {
        boolean silent = heading == null || heading.childCount() == 0;
        if (label.isEmpty() && silent) {
            return;
        }
        Tag tag = place.tag().add("H" + place.heading());
        float size = sheet.body() * (place.heading() == 2 ? 1.12f : 1f);
        TextStyle style = place.style().with(Weight.BOLD);
        style = new TextStyle(style.weight(), size, 0, style.decorations());
        Box box = maker.heading(size, align);
        List<Strip> lines = new ArrayList<>();
        if (!label.isEmpty()) {
            lines.addAll(maker.paragraph(List.of(Piece.of(label, style, tag.add("Span"))), box, before));
        }
        if (!silent) {
            List<Piece> pieces = words.of(heading, words.look(heading, style), tag.add("Span"), place.tag());
            lines.addAll(maker.paragraph(pieces, box, lines.isEmpty() ? before : sheet.gap() * 0.3f));
        }
        String name = (label + " " + (silent ? "" : apparatus.words(heading))).strip();
        lines = StripMaker.withFirst(lines, strip -> strip.bookmarked(name, place.heading()));
        if (newPage) {
            lines = StripMaker.withFirst(lines, Strip::onNewPage);
        }
        strips.addAll(StripMaker.kept(lines));
    }

    private void closing(Node closing, Place place) {
        Tag tag = place.tag().add("Div");
        SignatureBlocks signatures = new SignatureBlocks(sheet, maker, words);
        for (Node child : closing.children()) {
            if (child.is("signatureBlock")) {
                strips.addAll(signatures.strips(child, tag, words.look(child, place.style())));
            } else {
                passage(child, place.under(tag));
            }
        }
        composedClosing(tag);
    }

    private void composedClosing(Tag tag) {
        if (!strips.isEmpty() && !masthead.closing().isEmpty()) {
            strips.set(strips.size() - 1, strips.get(strips.size() - 1).keep(true));
        }
        float before = sheet.gap() * 2;
        TextStyle style = TextStyle.of(sheet.emphasis(Weight.REGULAR), sheet.body());
        for (String line : masthead.closing()) {
            Box box = maker.body(0, 0, Align.END);
            strips.addAll(StripMaker.kept(maker.paragraph(List.of(Piece.of(line, style, tag.add("P"))), box, before)));
            before = 0;
        }
    }

    private String label(Node block) {
        return Blocks.idOf(block).map((BlockId id) -> apparatus.label(id)).orElse("");
    }
}
