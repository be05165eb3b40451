package org.travaux.translation.internal;

import org.travaux.base.Clock;
import org.travaux.base.Transactions;
import org.travaux.collaboration.Authority;
import org.travaux.document.Documents;
import org.travaux.document.Texts;
import org.travaux.document.spi.CommitLog;
import org.travaux.document.spi.DocumentStore;
import org.travaux.translation.spi.DroppedStore;
import org.travaux.translation.spi.FollowStore;
import org.travaux.translation.spi.SegmentStore;

/** Makes the real follower, with a thread of its own, over whatever stores the tests of another bundle have. */
public final class RunningFollower {
    private RunningFollower() {}

    /** What the follower reads and writes by. */
    public record House(
            Documents documents, Texts texts, Authority authority, Transactions transactions, Clock clock) {}

    /** What the follower keeps. */
    public record Stores(
            CommitLog log, DocumentStore documents, SegmentStore segments, DroppedStore dropped, FollowStore follows) {}

    /** Starts a follower, which reads the log from where the last one stopped. */
    public static LogFollower over(House house, Stores stores) {
        Followed followed = new Followed(
                house.documents(),
                house.texts(),
                new FollowedStructure(house.texts(), house.authority(), stores.dropped()),
                new FollowedWords(house.texts(), stores.log(), stores.segments(), house.transactions(), house.clock()));
        return new LogFollower(stores.log(), stores.follows(), stores.documents(), followed);
    }
}
