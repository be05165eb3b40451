/**
 * How files are read and written.
 *
 * <p>In: {@code XmlSource} (or {@code HtmlSource}) parses what nobody trusts, {@code AknDocument} finds text and facts in it,
 * {@code AknBodyReader} and {@code InlineReader} make the tree, {@code Tidier} takes off what is computed anyway, {@code Ids}
 * gives every block its id; {@code Report} gathers what was not understood. Out: {@code AknFile} composes the file from
 * {@code AknFactsWriter}, {@code AknBodyWriter} and {@code InlineWriter}; {@code EIds} computes what links point to.
 */
package org.travaux.interchange.internal;
