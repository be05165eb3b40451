package org.travaux.prose;

/** Looks at the nodes of a tree, one after the other, from the outside in. */
@FunctionalInterface
public interface NodeVisitor {
    /**
     * Looks at a node.
     *
     * @param node the node
     * @param position the position before it, in the tree that is walked
     * @param parent the node it stands in
     * @param index its place among the parent's children
     * @return whether to look at its children too
     */
    boolean visit(Node node, int position, Node parent, int index);
}
