package io.piboard.ingest.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What does not fit is refused and leaves no trace; what one connection takes, another does not miss. */
class PlacesTest {

    private static final UUID LOUD = new UUID(0, 1);
    private static final UUID QUIET = new UUID(0, 2);

    private final Places places = new Places(3, 2);

    @Test
    void oneDeliveryTooManyOfAConnection() {
        assertThat(places.enter(LOUD)).isTrue();
        assertThat(places.enter(LOUD)).isTrue();
        assertThat(places.enter(LOUD)).isFalse();
        places.leave(LOUD);
        assertThat(places.enter(LOUD)).isTrue();
    }

    @Test
    void aFloodOfOneLeavesAPlaceForTheOther() {
        for (int delivery = 0; delivery < 1_000; delivery++) {
            places.enter(LOUD);
        }
        assertThat(places.enter(QUIET)).isTrue();
    }

    @Test
    void oneDeliveryTooManyOfAll() {
        places.enter(LOUD);
        places.enter(LOUD);
        places.enter(QUIET);
        assertThat(places.enter(QUIET)).isFalse();
        places.leave(LOUD);
        assertThat(places.enter(QUIET)).isTrue();
    }
}
