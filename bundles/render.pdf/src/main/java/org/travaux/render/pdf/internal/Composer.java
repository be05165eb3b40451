package org.travaux.render.pdf.internal;

import java.util.List;
import java.util.Optional;
import org.travaux.document.Blocks;
import org.travaux.document.Manuscript;
import org.travaux.editorial.Apparatus;
import org.travaux.editorial.Masthead;
import org.travaux.prose.Node;
import org.travaux.render.pdf.internal.Typesetter.Align;

/** Goes through a manuscript block by block and has each set in the issued form. */
final class Composer {
    private final Stylesheet sheet;
    private final StripMaker maker;
    private final Apparatus apparatus;
    private final Masthead masthead;
    private final Words words;
    private final Galley galley = new Galley();
    private final HeadingSetter headings;
    private final ParagraphSetter paragraphs;
    private final TableLayout tables;

    Composer(Manuscript manuscript, Masthead masthead, Stylesheet sheet, FontShelf fonts) {
        this.sheet = sheet;
        this.masthead = masthead;
        this.maker = new StripMaker(sheet, new Typesetter(sheet, fonts));
        this.apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
        this.words = new Words(sheet, maker, apparatus);
        this.headings = new HeadingSetter(sheet, maker, words, apparatus, galley);
        this.paragraphs = new ParagraphSetter(sheet, maker, words, apparatus, galley);
        this.tables = new TableLayout(sheet, maker, words);
    }

    /** Sets the whole document. */
    Composition compose(Node document) {
        Tag root = Tag.root();
        galley.add(new FrontMatter(masthead, sheet, maker, words).strips(root));
        Place place = Place.outermost(root, TextStyle.of(Weight.REGULAR, sheet.body()));
        boolean closed = false;
        for (Node child : document.children()) {
            if (child.is("annex") && !closed) {
                meetingAndDate(root);
            }
            closed |= child.is("closing") || child.is("annex");
            block(child, place);
        }
        if (!closed) {
            meetingAndDate(root);
        }
        end();
        return new Composition(galley.strips(), root);
    }

    /** Draws the short rule that ends a document. */
    private void end() {
        float middle = sheet.left(Stylesheet.COLUMN + Stylesheet.COLUMN_WIDTH / 2, 0);
        galley.hold();
        galley.add(List.of(Strip.of(22, List.of(new Ink.Rule(middle - 36, 20, middle + 36, 20, 0.7f)), List.of())));
    }

    private void block(Node block, Place outer) {
        Place place = outer.looking(words.look(block, outer.style()));
        switch (block.type().name()) {
            case "title" -> headings.title(block, masthead.title(), place);
            case "openingFormula" -> paragraphs.formula(block, place);
            case "preambularParagraph", "operativeParagraph" -> paragraphs.paragraph(block, outer);
            case "passage" -> paragraphs.passage(block, place);
            case "section", "article" -> section(block, Align.CENTER, sheet.gap() * 1.6f, place);
            case "annex" -> annex(block, place);
            case "table" -> galley.add(tables.strips(block, place.tag().add("Table"), place.style(), place.indent()));
            case "closing" -> closing(block, place);
            default -> children(block, place.under(place.tag().add("Div")));
        }
    }

    private void children(Node block, Place place) {
        block.children().stream().filter(child -> !child.is("heading")).forEach(child -> block(child, place));
    }

    private void section(Node section, Align align, float before, Place place) {
        Place inner = place.under(place.tag().add("Sect")).deeper();
        galley.add(headings.heading(label(section), heading(section), inner, align, before));
        children(section, inner);
    }

    /** An annex begins a page. */
    private void annex(Node annex, Place place) {
        Place inner = place.under(place.tag().add("Sect")).deeper();
        List<Strip> lines = headings.heading(label(annex), heading(annex), inner, Align.START, 0);
        galley.add(StripMaker.withFirst(lines, Strip::onNewPage));
        children(annex, inner);
    }

    private void closing(Node closing, Place place) {
        Tag tag = place.tag().add("Div");
        SignatureBlocks signatures = new SignatureBlocks(sheet, maker, words);
        for (Node child : closing.children()) {
            if (child.is("signatureBlock")) {
                galley.add(signatures.strips(child, tag, words.look(child, place.style())));
            } else {
                paragraphs.passage(child, place.under(tag).looking(words.look(child, place.style())));
            }
        }
        meetingAndDate(tag);
    }

    /** Sets the lines of meeting and date, which are composed from the facts, with the text they close. */
    private void meetingAndDate(Tag tag) {
        if (masthead.closing().isEmpty()) {
            return;
        }
        galley.hold();
        float before = sheet.gap() * 2;
        TextStyle style = TextStyle.of(sheet.emphasis(Weight.REGULAR), sheet.body());
        for (String line : masthead.closing()) {
            List<Piece> pieces = List.of(Piece.of(line, style, tag.add("P")));
            galley.add(StripMaker.kept(maker.paragraph(pieces, maker.body(0, 0, Align.END), before)));
            before = 0;
        }
    }

    private String label(Node block) {
        return Blocks.idOf(block).map(apparatus::label).orElse("");
    }

    private static Optional<Node> heading(Node block) {
        return Optional.of(block.child(0)).filter(child -> child.is("heading"));
    }
}
