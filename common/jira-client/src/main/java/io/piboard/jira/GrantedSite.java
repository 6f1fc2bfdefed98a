package io.piboard.jira;

import java.net.URI;
import java.util.List;

/**
 * A site of Cloud that a consent holds for.
 *
 * @param cloudId to be stored; the address may change
 */
public record GrantedSite(String cloudId, URI url, List<String> scopes) {}
