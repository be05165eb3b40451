/**
 * How numbers, labels and the lines of the masthead are computed.
 *
 * <p>{@code Forms} reads {@code forms.json}, one {@code LanguageForms} for each language: which label a paragraph bears at which
 * depth, what closes an introduction or a last item. {@code Numbering} walks the tree and gives each paragraph its number;
 * {@code Numerals} and {@code Ordinals} write numbers the way a language does.
 */
package org.travaux.editorial.internal;
