/**
 * The text as a tree, and the small changes that make it grow: an immutable document model that speaks ProseMirror's JSON and
 * keeps ProseMirror's rules to the letter, without a line of JavaScript.
 *
 * <p>Read it in this order. A {@link org.travaux.prose.Schema} names the {@linkplain org.travaux.prose.NodeType kinds of node}
 * and {@linkplain org.travaux.prose.MarkType of mark} of a text and what may stand in what, by
 * {@linkplain org.travaux.prose.ContentMatch content expressions} such as {@code "heading paragraph+"}. A
 * {@link org.travaux.prose.Node} is a document or a part of one; its children are a {@link org.travaux.prose.Fragment}, and
 * text carries a ranked set of {@linkplain org.travaux.prose.Mark marks}. A <em>position</em> counts what one passes on the
 * way: one for each UTF-16 unit of text and each leaf, one for each opening and each closing of a node. A
 * {@link org.travaux.prose.ResolvedPos} tells what surrounds a position; a {@link org.travaux.prose.Slice} is a piece cut out
 * of a document, whose edge nodes may be cut open.
 *
 * <p>A {@link org.travaux.prose.Step} is an atomic change. Applied, it gives a new tree, which shares what did not change with
 * the old one. Its {@link org.travaux.prose.StepMap} says where each position went, so that a step made on an older tree can
 * be mapped through the steps made since; a {@link org.travaux.prose.Mapping} is a pipeline of such maps that knows which of
 * them undo each other. {@link org.travaux.prose.Rebase} carries somebody's steps over the commits of others with it.
 *
 * <p>What arrives from outside goes through {@link org.travaux.prose.StepReader}, which holds it to
 * {@link org.travaux.prose.Limits} before anything is built. The rules were ported from prosemirror-model and
 * prosemirror-transform (MIT) and are compared with them, step by step, in the build.
 */
@Export
@Version("0.1.0")
package org.travaux.prose;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
