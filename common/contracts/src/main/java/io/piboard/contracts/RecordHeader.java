package io.piboard.contracts;

/** The headers of our Kafka records; every record names its organisation. */
public enum RecordHeader {
    /** UUID of the organisation the record belongs to; a record without it goes to the dead-letter topic. */
    ORGANISATION("organisation"),
    /** Id that follows one edit or one webhook through the services. */
    CORRELATION("correlation-id"),
    /** W3C trace context, so that the trace of a webhook goes on behind the topic. */
    TRACE("traceparent"),
    /**
     * On what came of a delivery that Jira, or whoever copied it, has sent before: how often Jira says it has tried, or
     * {@code seen}. Informative: repeats are harmless and never dropped.
     */
    REPEAT("repeat");

    private final String wireName;

    RecordHeader(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
