package io.piboard.jira;

import io.piboard.contracts.connection.JiraKind;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Which Jira to talk to, and as whom.
 *
 * @param id the connection; budget and breaker belong to it
 * @param apiUrl site or gateway, a context path included, without a trailing slash
 * @param authorization asked before each request for a complete {@code Authorization} header value
 */
public record JiraSiteConfig(UUID id, URI apiUrl, JiraKind kind, Supplier<Uni<String>> authorization) {}
