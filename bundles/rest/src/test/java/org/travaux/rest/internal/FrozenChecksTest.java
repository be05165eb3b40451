package org.travaux.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.travaux.rest.internal.Request.get;
import static org.travaux.rest.internal.Request.post;

import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.travaux.base.RevisionId;
import org.travaux.document.Revisions;
import org.travaux.identity.Caller;

/** The checks of a revision are those of what it froze, whatever has been written since. */
class FrozenChecksTest {
    private final World world = new World();

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void stayAsTheyWereWhenTheTextGoesOn() {
        String frozen = "?revision=" + freeze(world.ours);
        Answer before = checks(world.ours, "");
        assertThat(checks(world.ours, frozen).text()).isEqualTo(before.text());

        Answer added = world.send(
                Caller.COORDINATOR,
                post("/documents/" + world.ours.document() + "/languages", "{\"language\":\"es\"}"));

        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(checks(world.ours, "").text()).isNotEqualTo(before.text()).contains("\"es\"");
        assertThat(checks(world.ours, frozen).text()).isEqualTo(before.text());
    }

    @Test
    void areNotThereForARevisionOfAnotherDocument() {
        assertThat(checks(world.ours, "?revision=" + freeze(world.theirs)).code())
                .isEqualTo("revision.not-found");
        assertThat(checks(world.ours, "?revision=nobody").code()).isEqualTo("revision.not-found");
    }

    private RevisionId freeze(World.Place place) {
        return world.house
                .get(Revisions.class)
                .freeze(place.document(), "as agreed", versions -> new TreeMap<>(), World.SYSTEM)
                .id();
    }

    private Answer checks(World.Place place, String query) {
        return world.send(Caller.COORDINATOR, get("/documents/" + place.document() + "/checks" + query));
    }
}
