package io.piboard.jira;

/**
 * A field on the screen by which an issue is created.
 *
 * @param required Jira takes no issue without it
 * @param hasDefault Jira fills it in by itself
 */
public record JiraCreateField(String id, String name, boolean required, boolean hasDefault) {

    /** Whether a create without it is refused. */
    public boolean insists() {
        return required && !hasDefault;
    }
}
