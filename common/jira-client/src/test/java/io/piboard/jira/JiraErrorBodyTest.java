package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JiraErrorBodyTest {

    @Test
    void readsJirasOwnForm() {
        JiraErrorBody body =
                JiraErrorBody.read("{\"errorMessages\":[\"no\"],\"errors\":{\"summary\":\"Summary is required.\"}}");

        assertThat(body.messages()).containsExactly("no");
        assertThat(body.fieldErrors()).isEqualTo(Map.of("summary", "Summary is required."));
    }

    @Test
    void readsTheFormsOfGatewayAndBulkResources() {
        assertThat(JiraErrorBody.read("{\"code\":401,\"message\":\"scope does not match\"}")
                        .messages())
                .isEqualTo(List.of("scope does not match"));
        assertThat(JiraErrorBody.read("{\"errors\":[{\"message\":\"a\"},\"b\"]}")
                        .messages())
                .isEqualTo(List.of("a", "b"));
    }

    @Test
    void takesNothingFromPagesAndEmptiness() {
        for (String body :
                new String[] {"<html>Unauthorized (401)</html>", "", null, "[]", "\"x\"", "{\"errors\":5}"}) {
            assertThat(JiraErrorBody.read(body)).isEqualTo(new JiraErrorBody(List.of(), Map.of()));
        }
    }
}
