package org.travaux.render.pdf.internal;

import java.util.List;

/** A text laid out down one endless page, and its structure. */
record Composition(List<Strip> strips, Tag structure) {}
