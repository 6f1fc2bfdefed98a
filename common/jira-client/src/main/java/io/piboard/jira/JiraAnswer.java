package io.piboard.jira;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * A successful answer of Jira.
 *
 * @param body missing when the answer was empty
 * @param at Jira's own clock, from the {@code Date} header; ours if there is none
 */
record JiraAnswer(JsonNode body, Instant at) {

    /** Data Center names the user of each answer; dropped credentials come as 200 with less data. */
    static final String USER_NAME = "X-AUSERNAME";

    private static final String ACCOUNT_ID = "X-AACCOUNTID";

    /** Who Jira took us for, if it says: {@code anonymous} on a Data Center, silence on Cloud mean nobody. */
    static Optional<String> identity(UnaryOperator<String> header) {
        return Optional.ofNullable(header.apply(USER_NAME)).or(() -> Optional.ofNullable(header.apply(ACCOUNT_ID)));
    }

    static JiraAnswer of(RestResponse<String> response) {
        if ("anonymous".equals(response.getHeaderString(USER_NAME))) {
            throw new JiraException.Unauthorized(JiraException.Unauthorized.Reason.CREDENTIALS);
        }
        return new JiraAnswer(body(response.getEntity()), date(response.getHeaderString("Date")));
    }

    /** Fails when the body is no JSON: a page of a proxy or of a log-in in Jira's place. */
    private static JsonNode body(String text) {
        if (text == null || text.isBlank()) {
            return MissingNode.getInstance();
        }
        try {
            return JiraJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            // without the cause: its message quotes the body
            throw new JiraException.UnusableAnswer("Something else than Jira answered: the body is not JSON", true);
        }
    }

    private static Instant date(String header) {
        try {
            return header == null
                    ? Instant.now()
                    : ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return Instant.now();
        }
    }
}
