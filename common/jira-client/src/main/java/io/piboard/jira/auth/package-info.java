/**
 * Logging in to Jira: {@link io.piboard.jira.auth.JiraCredentials} says how, {@link io.piboard.jira.auth.ApiBase} where
 * requests go then, {@link io.piboard.jira.auth.JiraLogins} makes the {@link io.piboard.jira.auth.JiraLogin} that gives
 * each request its header, and {@link io.piboard.jira.auth.TokenStore} is what keeps rotating tokens.
 *
 * <p>Where a person has to consent first, {@link io.piboard.jira.auth.JiraConsents} asks for it on behalf of a
 * {@link io.piboard.jira.auth.JiraApp}, and gives what was {@link io.piboard.jira.auth.Consented}.
 */
package io.piboard.jira.auth;
