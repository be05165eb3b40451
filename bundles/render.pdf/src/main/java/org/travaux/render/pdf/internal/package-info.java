/**
 * From a manuscript to pages.
 *
 * <p>{@code PdfRenderer} is the service. {@code Composer} walks the blocks in the issued form: {@code FrontMatter} and the
 * text become {@code Strip}s (a line of text, a row's share of lines) down one endless page, made by {@code StripMaker},
 * {@code Words}, {@code Typesetter} and {@code LineSetter}; tables by {@code TableLayout}; every look is a measure of the
 * language's {@code Stylesheet}. A footnote is a {@code Note}, set in lines beside the strip that bears its mark;
 * {@code Paginator} fills {@code Page}s with strips so that each note stands at the foot of the page of its mark. {@code PdfFile}
 * writes them with {@code PageCanvas} and {@code RunningHeads}, tagged by the {@code Tag} tree, the same bytes every time:
 * {@code RendererVersion} names all that could change one.
 */
package org.travaux.render.pdf.internal;
