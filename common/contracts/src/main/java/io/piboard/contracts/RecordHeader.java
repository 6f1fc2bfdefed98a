package io.piboard.contracts;

/** The headers of our Kafka records; every record names its organisation. */
public enum RecordHeader {
    /** UUID of the organisation the record belongs to; a record without it goes to the dead-letter topic. */
    ORGANISATION("organisation"),
    /** Id that follows one edit or one webhook through the services. */
    CORRELATION("correlation-id");

    private final String wireName;

    RecordHeader(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }
}
