package io.piboard.jira.budget;

import java.util.List;

/**
 * What one request is counted against.
 *
 * @param endpoint endpoint and method, by a name of ours
 * @param replaces whether it is a PUT or DELETE, of which Cloud takes half as many
 * @param writes ids of the issues it changes
 */
public record Claim(String endpoint, boolean replaces, List<String> writes) {}
