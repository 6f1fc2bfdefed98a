package io.piboard.jira;

/**
 * A field of the site.
 *
 * @param name not unique, and translated where Jira does not tell the original
 * @param type {@code schema.type}, e.g. {@code number}
 * @param custom {@code schema.custom}, the only sure sign of what a custom field is; empty for system fields
 */
public record JiraField(String id, String name, String type, String custom) {}
