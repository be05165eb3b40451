package org.travaux.document;

import org.osgi.annotation.versioning.ProviderType;

/** Gives the tree of any text at any version, from its snapshots and the log. */
@ProviderType
public interface Texts {
    /** Returns the text's last durable version and its tree, or fails with {@code language.not-found}. */
    Snapshot head(TextId text);

    /**
     * Returns the tree as it was at a version, or fails with {@code language.not-found} or, where the text never had that
     * version, {@code text.version-unknown}.
     */
    Snapshot at(TextId text, long version);
}
