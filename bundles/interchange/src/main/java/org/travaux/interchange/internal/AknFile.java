package org.travaux.interchange.internal;

import org.travaux.document.Manuscript;
import org.travaux.editorial.Apparatus;
import org.travaux.editorial.Masthead;

/** Composes one Akoma Ntoso file. */
public final class AknFile {
    private AknFile() {}

    /** Returns the file; the same manuscript gives the same bytes. */
    public static byte[] write(Manuscript manuscript) {
        XmlOut out = new XmlOut();
        Masthead lines = Masthead.of(manuscript);
        Apparatus apparatus = Apparatus.of(manuscript.tree(), manuscript.language(), manuscript.type());
        AknBodyWriter body = new AknBodyWriter(out, manuscript, apparatus, EIds.of(manuscript.tree()));
        AknFactsWriter facts = new AknFactsWriter(out, manuscript);
        out.open("akomaNtoso", "xmlns", AknDocument.NAMESPACE).line();
        out.open("statement", "name", manuscript.type().wireName(), "contains", "originalVersion");
        facts.meta();
        facts.coverPage(lines);
        body.preface(lines);
        body.preamble();
        body.mainBody();
        body.conclusions(lines);
        body.annexes(facts);
        out.line().close().line().close();
        return out.bytes();
    }
}
