/**
 * Jira's REST API in Jira's words, for the services that may talk to it.
 *
 * <p>{@link io.piboard.jira.JiraSites} makes one {@link io.piboard.jira.JiraSite} per connection; every call of it passes
 * a guard (budget, authorization, retry of what may be repeated, breaker, time-out) and either answers or fails with a
 * {@link io.piboard.jira.JiraException}. {@link io.piboard.jira.SprintField}, {@link io.piboard.jira.StatusField},
 * {@link io.piboard.jira.NumberField} and {@link io.piboard.jira.JiraInstant} read the values of an issue.
 */
package io.piboard.jira;
