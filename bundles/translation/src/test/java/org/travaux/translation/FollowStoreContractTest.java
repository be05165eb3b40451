package org.travaux.translation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.travaux.base.BlockId;
import org.travaux.translation.spi.FollowStore;

/** The promises of a {@link FollowStore}. */
public abstract class FollowStoreContractTest {
    private final String follower = BlockId.fresh().value();

    /** Returns a store that may hold other followers' positions already. */
    protected abstract FollowStore store();

    @Test
    void beginsAtZeroAndNeverGoesBack() {
        FollowStore store = store();
        assertThat(store.position(follower)).isZero();

        store.reached(follower, 7);
        store.reached(follower, 3);

        assertThat(store.position(follower)).isEqualTo(7);
    }

    @Test
    void followersAreApart() {
        FollowStore store = store();

        store.reached(follower, 7);

        assertThat(store.position(follower + "x")).isZero();
    }
}
