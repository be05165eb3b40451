package org.travaux.translation;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.travaux.translation.spi.FollowStore;

/** Positions of followers in memory. */
public final class InMemoryFollowStore implements FollowStore {
    private final Map<String, Long> positions = new ConcurrentHashMap<>();

    @Override
    public long position(String follower) {
        return positions.getOrDefault(follower, 0L);
    }

    @Override
    public void reached(String follower, long seq) {
        positions.merge(follower, seq, Math::max);
    }
}
