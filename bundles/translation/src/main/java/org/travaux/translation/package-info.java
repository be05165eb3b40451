/**
 * The translators' desk: which paragraph is translated from what, and whether all languages say the same.
 *
 * <p>A {@link org.travaux.translation.Unit} is a block (or a footnote) with words of its own; a
 * {@link org.travaux.translation.Segment} is what is known of its translation into one language: its state, and the version
 * and hash of the clean source words it was made from. It is <i>stale</i> while the source's words differ from these; a
 * change that is taken back leaves nothing stale, and neither does a new number, for numbers are computed and no words.
 * {@link org.travaux.translation.Segments} shows and sets them. Whoever translated a segment last does not review it.
 *
 * <p>The bundle follows the commit log. Blocks that come, go or move in the source do so in every other language, as commits
 * of Travaux's own; words never do. A translator's edit makes its segment <i>translated</i>.
 *
 * <p>{@link org.travaux.translation.Concordance} reduces each block in each language to what must be equal whatever the
 * language (numbers, dates, symbols, notes, brackets) and compares each with all others.
 * {@link org.travaux.translation.Waivers} set a finding aside, by name and with a reason, until the words change.
 * {@link org.travaux.translation.Readiness} puts all this together for the clerk.
 */
@Export
@Version("0.1.0")
package org.travaux.translation;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
