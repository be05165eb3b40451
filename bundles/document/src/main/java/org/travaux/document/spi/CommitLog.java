package org.travaux.document.spi;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;
import org.travaux.document.Commit;
import org.travaux.document.NewCommit;
import org.travaux.document.TextId;

/**
 * The append-only log of all commits of all texts: the truth of the text.
 *
 * <p>When {@link #append} returns outside a transaction, or the transaction around it ends, the commits are on disk. Versions
 * of a text have no gaps. {@code seq} rises in commit order, so that a follower that has read up to <i>n</i> misses none.
 */
@ConsumerType
public interface CommitLog {
    /**
     * Appends commits as one unit, in order, and returns them numbered. Fails with {@code commit.version-taken} or
     * {@code commit.ref-taken}, and then keeps none.
     */
    List<Commit> append(List<NewCommit> commits);

    /** Returns the text's last version, zero where nothing was committed. */
    long version(TextId text);

    /** Returns the text's commits after this version, in order, at most {@code limit}. */
    List<Commit> after(TextId text, long version, int limit);

    /** Returns the commit with this reference, if it was stored. */
    Optional<Commit> byRef(TextId text, String ref);

    /** Returns the commits of all texts after this position, in order, at most {@code limit}. */
    List<Commit> afterSeq(long seq, int limit);

    /** Returns the position of the last commit of all, zero where there is none. */
    long lastSeq();
}
