package org.travaux.document;

import org.travaux.prose.Node;

/** The tree of a text at one version: a short cut past the commits before it, which can be made again from them. */
public record Snapshot(TextId text, long version, Node tree) {}
