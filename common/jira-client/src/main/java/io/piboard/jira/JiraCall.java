package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One request to Jira before it is sent.
 *
 * @param request takes the {@code Authorization} header value
 */
record JiraCall(JiraOperation operation, Function<String, Uni<RestResponse<String>>> request) {}
