package io.piboard.load;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookBodyTest {

    @ParameterizedTest
    @ValueSource(ints = {1_024, 8_192, 1_048_576})
    void isAWebhookOfExactlyThisSize(int size) throws IOException {
        // when
        byte[] body = new WebhookBody(10_042, size).bytes();

        // then
        JsonNode json = new ObjectMapper().readTree(body);
        assertThat(body).hasSize(size);
        assertThat(json.at("/webhookEvent").asText()).isEqualTo("jira:issue_updated");
        assertThat(json.at("/issue/id").asText()).isEqualTo("10042");
    }
}
