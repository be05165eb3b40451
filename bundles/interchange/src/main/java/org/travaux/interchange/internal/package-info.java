/**
 * How files are read and written, a room for each idea.
 *
 * <p>{@code xml} and {@code html} turn files that nobody trusts into elements, {@code akn.in} elements into a text,
 * {@code akn.out} a text into a file. {@code text} holds what they share: nodes, ids, words, and the report of what was not
 * understood. {@code align} compares two languages.
 */
package org.travaux.interchange.internal;
