/**
 * The rules of form: what a reader sees in a printed text although nobody typed it, and what an editor would object to.
 *
 * <p>A tree holds words. Numbers, labels, note marks and closing punctuation are computed from it by
 * {@link org.travaux.editorial.Apparatus}, for the language and the type of the document, so that they are never wrong after
 * an edit and need no translation. The lines around the text (organ, symbol, session, the line of meeting and date) are
 * composed by {@link org.travaux.editorial.Masthead} from the document's facts. Both read one resource, {@code forms.json},
 * which the editor in the browser reads too; {@code apparatus-cases.json} holds the two implementations to the same results.
 *
 * <p>{@link org.travaux.editorial.Form} checks a text against the editorial rules (R5 to R8, R13, R14 of the guides), and for
 * what must not be in a finished text: open places, alternatives, suggestions, repeated notes whose note is gone.
 *
 * <p>The forms are data. Where no reviewer of a language has confirmed one, the masthead says so.
 */
@Export
@Version("0.1.0")
package org.travaux.editorial;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
