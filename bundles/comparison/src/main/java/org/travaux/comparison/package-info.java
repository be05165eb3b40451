/**
 * What differs between two texts.
 *
 * <p>{@link org.travaux.comparison.WordDiff} compares two wordings of one paragraph word by word: for the translator who must
 * see which words of the source have changed, and for anybody who compares two versions. Its
 * {@linkplain org.travaux.comparison.Change changes} put together give both texts exactly, so that a view may mark them
 * without loss. What belongs together is never torn apart: a number with its grouping, a document symbol, a date.
 *
 * <p>Give it the <i>clean</i> reading of both texts; it knows nothing of suggestions.
 */
@Export
@Version("0.1.0")
package org.travaux.comparison;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
