/**
 * How much of Jira's patience a call may use: {@link io.piboard.jira.budget.SiteBudget} lets a
 * {@link io.piboard.jira.budget.Claim} pass when every bucket and every hold that concerns it allows.
 *
 * <p>Cloud counts points per hour, bursts per endpoint and writes per issue; Data Center counts requests per user and node.
 */
package io.piboard.jira.budget;
