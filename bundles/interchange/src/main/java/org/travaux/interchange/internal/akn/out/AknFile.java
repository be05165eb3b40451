package org.travaux.interchange.internal.akn.out;

import org.travaux.document.Manuscript;
import org.travaux.editorial.Masthead;
import org.travaux.interchange.internal.text.Vocabulary;
import org.travaux.interchange.internal.xml.XmlOut;

/** Composes one Akoma Ntoso file. */
public final class AknFile {
    private AknFile() {}

    /** Returns the file; the same manuscript gives the same bytes. */
    public static byte[] write(Manuscript manuscript) {
        Sheet sheet = new Sheet(manuscript);
        XmlOut out = sheet.out();
        Masthead lines = Masthead.of(manuscript);
        FactsWriter facts = new FactsWriter(out, manuscript);
        out.open("akomaNtoso", "xmlns", Vocabulary.NAMESPACE, "xmlns:tv", Vocabulary.OWN_NAMESPACE)
                .line();
        out.open("statement", "name", manuscript.type().wireName(), "contains", "originalVersion");
        facts.meta();
        facts.coverPage(lines);
        new TextWriter(sheet, facts).write(lines);
        out.line().close().line().close();
        return out.bytes();
    }
}
