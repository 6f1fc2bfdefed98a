package io.piboard.ingest.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a delivery is followed: its trace, and whether it was here before. */
class DeliveryNamesTest {

    private static final UUID ACME = new UUID(7, 1);

    private final RecentDeliveries recent = new RecentDeliveries();

    @Test
    void aTraceGoesOn() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        assertThat(TraceContext.continued(trace)).isEqualTo(trace);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\nx"
            })
    void whatIsNoneBeginsOne(String header) {
        String begun = TraceContext.continued(header);
        assertThat(begun).isNotEqualTo(header).isNotEqualTo(TraceContext.continued(header));
        assertThat(TraceContext.continued(begun)).isEqualTo(begun);
    }

    @Test
    void aRepeatIsNoticed() {
        assertThat(recent.has(ACME, "d-1")).isFalse();
        recent.remember(ACME, "d-1");
        assertThat(recent.has(ACME, "d-1")).isTrue();
        assertThat(recent.has(ACME, "d-2")).isFalse();
        assertThat(recent.has(new UUID(7, 2), "d-1")).isFalse();
    }

    @Test
    void manyDeliveriesAreToldApart() {
        IntStream.range(0, 10_000).forEach(delivery -> recent.remember(ACME, "d-" + delivery));
        assertThat(IntStream.range(10_000, 20_000).filter(delivery -> recent.has(ACME, "d-" + delivery)))
                .isEmpty();
        assertThat(IntStream.range(0, 10_000)
                        .filter(delivery -> recent.has(ACME, "d-" + delivery))
                        .count())
                .isGreaterThan(9_000 - 1_000);
    }
}
