package io.piboard.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProducerSettingsTest {

    private final ProducerSettings settings = new ProducerSettings(Duration.ofSeconds(4));

    @Test
    void nobodyCanSetAwayThatTheBrokerHasIt() {
        // given
        Map<String, Object> kafka = Map.of("acks", "0", "enable.idempotence", "false", "max.block.ms", "60000");

        // when
        Map<String, Object> ours = settings.over(kafka);

        // then
        assertThat(ours).containsEntry("acks", "all").containsEntry("enable.idempotence", true);
    }

    /** Deliveries are sent where they are read: who waits there stops all others. */
    @Test
    void aRecordIsNeverWaitedWith() {
        assertThat(settings.over(Map.of("max.block.ms", "60000"))).containsEntry("max.block.ms", 0);
    }

    /** Small requests one after the other would cost the broker more than the records in them. */
    @Test
    void recordsGatherWhileOneRequestIsWithTheBroker() {
        assertThat(settings.over(Map.of("linger.ms", "5")))
                .containsEntry("linger.ms", 0)
                .containsEntry("max.in.flight.requests.per.connection", 1);
    }

    /** What is answered 503 should not be sent later: Jira's repeat would be the second one. */
    @Test
    void itIsGivenUpWhenJiraIsToldToComeBack() {
        assertThat(settings.over(Map.of("delivery.timeout.ms", "120000"))).containsEntry("delivery.timeout.ms", 4_000);
    }

    @Test
    void whereTheBrokerIsAndHowToLogInIsTheOperators() {
        // given
        Map<String, Object> kafka = Map.of("bootstrap.servers", "broker:9093", "security.protocol", "SASL_SSL");

        // when
        Map<String, Object> ours = settings.over(kafka);

        // then
        assertThat(ours).containsAllEntriesOf(kafka);
    }
}
