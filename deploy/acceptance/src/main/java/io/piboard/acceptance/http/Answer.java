package io.piboard.acceptance.http;

import com.fasterxml.jackson.databind.JsonNode;

/** What a server said. */
public record Answer(int status, JsonNode body, String etag) {

    public boolean isGood() {
        return status / 100 == 2;
    }

    /** The body of a good answer; anything else ends the run, because the harness did not expect it. */
    public JsonNode good() {
        if (!isGood()) {
            throw new UnexpectedAnswerException(status, "answered " + status + " " + body);
        }
        return body;
    }
}
