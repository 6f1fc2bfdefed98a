package io.piboard.metadata.refresh;

/**
 * What a bell has named.
 *
 * @param subject such as {@code sprint/37}
 * @param rung tells afterwards whether it was named again meanwhile
 */
public record TouchedSubject(String subject, long rung) {

    /** {@code sprint}, {@code board}, {@code project} or {@code issuetype}. */
    public String kind() {
        return subject.substring(0, subject.indexOf('/'));
    }

    public String id() {
        return subject.substring(subject.indexOf('/') + 1);
    }
}
