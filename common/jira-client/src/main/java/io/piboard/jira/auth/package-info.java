/**
 * Logging in to Jira: {@link io.piboard.jira.auth.JiraCredentials} says how, {@link io.piboard.jira.auth.ApiBase} where
 * requests go then, {@link io.piboard.jira.auth.JiraLogins} makes the {@link io.piboard.jira.auth.JiraLogin} that gives
 * each request its header, and {@link io.piboard.jira.auth.TokenStore} is what keeps rotating tokens.
 */
package io.piboard.jira.auth;
