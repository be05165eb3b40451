package org.travaux.render.pdf.internal;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfNumber;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfStream;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfStructureElement;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import org.travaux.base.Language;

/**
 * Writes filled pages as a file that is PDF/A-2a and PDF/UA-1. Nothing in it comes from a clock, a random source or the
 * platform's settings.
 */
final class PdfFile {
    /**
     * What the file says of itself.
     *
     * @param date its day of creation: that of the text, not of the rendering
     * @param identity 32 hexadecimal digits, the same for the same text and renderer
     */
    record Description(
            String title, Optional<String> symbol, Language language, LocalDate date, String tool, String identity) {}

    private final Description description;
    private final byte[] profile;

    PdfFile(Description description, byte[] profile) {
        this.description = description;
        this.profile = profile;
    }

    /** Writes the file. */
    byte[] write(List<Page> pages, Tag structure, RunningHeads heads) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 17);
        Document document = new Document(new Rectangle(Stylesheet.PAGE_WIDTH, Stylesheet.PAGE_HEIGHT));
        PdfWriter writer = PdfWriter.getInstance(document, out);
        begin(document, writer);
        bind(structure, null, writer);
        Deque<PdfOutline> outline = new ArrayDeque<>(List.of(writer.getRootOutline()));
        for (int i = 0; i < pages.size(); i++) {
            if (i > 0) {
                document.newPage();
            }
            PageCanvas canvas = new PageCanvas(writer.getDirectContent());
            page(canvas, pages.get(i), outline);
            heads.draw(canvas, i + 1, pages.size());
        }
        document.close();
        return CrossReference.inPlainDigits(out.toByteArray());
    }

    private void begin(Document document, PdfWriter writer) {
        boolean rightToLeft = description.language().isRightToLeft();
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle | (rightToLeft ? PdfWriter.DirectionR2L : 0));
        document.addTitle(description.title());
        document.addCreator(description.tool());
        writer.setXmpMetadata(Xmp.of(
                description.title(),
                description.symbol(),
                description.language(),
                description.date(),
                description.tool()));
        writer.setTabs(PdfName.S);
        document.open();
        GregorianCalendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        day.setTimeInMillis(description.date().toEpochDay() * 86_400_000L);
        // Opening has put the time of the clock there.
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(day));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(day));
        String id = description.identity();
        writer.getInfo().put(PdfName.FILEID, new PdfLiteral("[<" + id + "><" + id + ">]"));
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(description.language().tag()));
        writer.getExtraCatalog().put(PdfName.OUTPUTINTENTS, new PdfArray(intent(writer)));
    }

    /** Names the colour space, with the bytes of our profile as they are: the platform's reader would rewrite its header. */
    private PdfDictionary intent(PdfWriter writer) {
        PdfStream stream = new PdfStream(profile);
        stream.put(PdfName.N, new PdfNumber(3));
        stream.flateCompress();
        PdfDictionary intent = new PdfDictionary(PdfName.OUTPUTINTENT);
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(PdfName.OUTPUTCONDITIONIDENTIFIER, new PdfString("sRGB"));
        intent.put(PdfName.INFO, new PdfString("sRGB IEC61966-2.1"));
        try {
            intent.put(PdfName.DESTOUTPUTPROFILE, writer.addToBody(stream).getIndirectReference());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return intent;
    }

    private void bind(Tag tag, PdfStructureElement parent, PdfWriter writer) {
        PdfName kind = new PdfName(tag.kind());
        PdfStructureElement element = parent == null
                ? new PdfStructureElement(writer.getStructureTreeRoot(), kind)
                : new PdfStructureElement(parent, kind);
        tag.bind(element);
        if (isBlock(tag.kind())) {
            element.put(PdfName.LANG, new PdfString(description.language().tag()));
        }
        if (!tag.id().isEmpty()) {
            element.put(new PdfName("ID"), new PdfString(tag.id()));
        }
        attributes(tag, element);
        tag.children().forEach(child -> bind(child, element, writer));
    }

    private static boolean isBlock(String kind) {
        return !kind.equals("Span") && !kind.equals("Reference") && !kind.equals("Lbl");
    }

    private static void attributes(Tag tag, PdfStructureElement element) {
        PdfDictionary attributes = new PdfDictionary();
        if (!tag.numbering().isEmpty()) {
            attributes.put(PdfName.O, new PdfName("List"));
            attributes.put(new PdfName("ListNumbering"), new PdfName(tag.numbering()));
        }
        tag.cell().ifPresent(cell -> {
            attributes.put(PdfName.O, new PdfName("Table"));
            cell.scope().ifPresent(scope -> attributes.put(new PdfName("Scope"), new PdfName(scope)));
            if (cell.columns() > 1) {
                attributes.put(new PdfName("ColSpan"), new PdfNumber(cell.columns()));
            }
            if (cell.rows() > 1) {
                attributes.put(new PdfName("RowSpan"), new PdfNumber(cell.rows()));
            }
        });
        if (attributes.size() > 1) {
            element.put(new PdfName("A"), attributes);
        }
    }

    private static void page(PageCanvas canvas, Page page, Deque<PdfOutline> outline) {
        for (Page.Placed placed : page.body()) {
            if (!placed.repeated()) {
                placed.strip().bookmark().ifPresent(bookmark -> bookmark(bookmark, placed.top(), outline));
            }
            canvas.strip(placed);
        }
        if (!page.notes().isEmpty()) {
            noteRule(canvas, page.notes().get(0), outline);
            page.notes().forEach(canvas::strip);
        }
    }

    private static void bookmark(Strip.Bookmark bookmark, float top, Deque<PdfOutline> outline) {
        while (outline.size() > bookmark.level()) {
            outline.pop();
        }
        PdfDestination place = new PdfDestination(PdfDestination.XYZ, 0, Stylesheet.PAGE_HEIGHT - top + 4, 0);
        outline.push(new PdfOutline(outline.peek(), place, bookmark.title()));
    }

    private static void noteRule(PageCanvas canvas, Page.Placed first, Deque<PdfOutline> outline) {
        boolean mirrored = first.strip().inks().stream()
                .filter(Ink.Text.class::isInstance)
                .map(ink -> ((Ink.Text) ink).x())
                .anyMatch(x -> x > Stylesheet.PAGE_WIDTH / 2);
        float x = mirrored ? Stylesheet.PAGE_WIDTH - 99 - 72 : 99;
        canvas.rule(
                new Ink.Rule(x, 0, x + 72, 0, 0.5f),
                Stylesheet.PAGE_HEIGHT - first.top() + Paginator.NOTE_RULE * 0.35f,
                PageCanvas.Artifact.LAYOUT);
    }
}
