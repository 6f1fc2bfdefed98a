/**
 * The wire below the REST client: {@link io.piboard.jira.http.CheckedTransport} sends what it has prepared to checked
 * addresses only, {@link io.piboard.jira.http.BoundedExchange} bounds what an answer may take of time and memory.
 *
 * <p>The REST client has no hook between looking a name up and connecting, and reads bodies of any size; the request
 * filter and {@code abortWith} are the places it offers for a transport of one's own.
 */
package io.piboard.jira.http;
