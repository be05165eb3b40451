package org.travaux.render.pdf.internal;

import java.util.Optional;

/**
 * Text set in one font at one place of a line.
 *
 * @param x from the left of the line's box
 * @param gap what is added after each space to fill the line
 * @param spread what is added after each character to fill the line
 */
record Run(String text, Face face, TextStyle style, float x, float width, float gap, float spread, Optional<Tag> tag) {}
