package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FieldReadersTest {

    @Test
    void readsInstantsWithEveryKindOfOffset() {
        Instant noon = Instant.parse("2026-10-07T10:34:56.789Z");

        assertThat(JiraInstant.parse("2026-10-07T12:34:56.789+0200")).hasValue(noon);
        assertThat(JiraInstant.parse("2026-10-07T12:34:56.789+02:00")).hasValue(noon);
        assertThat(JiraInstant.parse("2026-10-07T10:34:56.789Z")).hasValue(noon);
        assertThat(JiraInstant.parse("2026-10-07T10:34:56.789+0000")).hasValue(noon);
        assertThat(JiraInstant.parse("yesterday")).isEmpty();
        assertThat(JiraInstant.read(json("null"))).isEmpty();
    }

    @Test
    void readsNumbersAndTheirTexts() {
        assertThat(NumberField.read(json("5.0")))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo("5"));
        assertThat(NumberField.read(json("\"8.0\""))).hasValue(new BigDecimal("8.0"));
        assertThat(NumberField.read(json("0.1"))).hasValue(new BigDecimal("0.1"));
        assertThat(NumberField.read(json("null"))).isEmpty();
        assertThat(NumberField.read(json("\"many\""))).isEmpty();
        assertThat(NumberField.read(json("{}").path("absent"))).isEmpty();
    }

    @Test
    void readsLinksFromWhereTheIssueStands() {
        JsonNode links = json("[{\"id\":\"7\",\"type\":{\"id\":\"10000\"},\"outwardIssue\":{\"id\":\"2\"}},"
                + "{\"id\":\"8\",\"type\":{\"id\":\"10000\"},\"inwardIssue\":{\"id\":\"3\"}},{\"id\":\"9\"}]");

        assertThat(LinksField.read(links))
                .containsExactly(
                        new LinksField.LinkOfIssue("7", "10000", "2", false),
                        new LinksField.LinkOfIssue("8", "10000", "3", true));
        assertThat(LinksField.read(null)).isEmpty();
    }

    @Test
    void readsStatusByIdAndCategoryKey() {
        JsonNode status = json("{\"id\":\"10100\",\"name\":\"Zu erledigen\",\"statusCategory\":{\"key\":\"new\"}}");

        assertThat(StatusField.id(status)).hasValue("10100");
        assertThat(StatusField.category(status)).hasValue("new");
        assertThat(StatusField.id(json("null"))).isEmpty();
    }

    private static JsonNode json(String text) {
        try {
            return JiraJson.MAPPER.readTree(text);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }
}
