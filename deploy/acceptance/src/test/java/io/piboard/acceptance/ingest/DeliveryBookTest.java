package io.piboard.acceptance.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.load.Answer;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryBookTest {

    private final DeliveryBook book = new DeliveryBook();

    @Test
    void whatWasPromisedAndIsNotThereIsLost() {
        // given
        answered("d-1", 200);
        answered("d-2", 200);
        answered("d-3", 503);

        // when
        var lost = book.lost(Map.of("d-1", 1));

        // then
        assertThat(lost).containsExactly("d-2");
    }

    @Test
    void twiceIsRightOnlyWithATryWhoseEndNobodyKnows() {
        // given
        answered("d-1", 200);
        answered("d-2", 0);
        answered("d-2", 200);
        answered("d-3", 429);
        answered("d-3", 200);

        // when
        var repeated = book.repeated(Map.of("d-1", 2, "d-2", 2, "d-3", 2, "somebody else's", 7));

        // then
        assertThat(repeated).containsExactlyInAnyOrder("d-1 2 times", "d-3 2 times");
    }

    @Test
    void aGoodDeliveryThatIsRefusedForGoodIsNoticed() {
        // given
        answered("d-1", 503);
        answered("d-2", 429);
        answered("d-3", 401);

        // when
        var refused = book.refusedForGood();

        // then
        assertThat(refused).extracting(Answer::id).containsExactly("d-3");
    }

    private void answered(String id, int status) {
        book.write(new Answer(id, 0, Duration.ofMillis(1), status, true));
    }
}
