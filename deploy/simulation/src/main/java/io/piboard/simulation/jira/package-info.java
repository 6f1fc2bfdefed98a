/**
 * Jira in the simulation: {@link io.piboard.simulation.jira.SimulatedGateway} is the production port as one replica
 * reaches it, over the in-memory Jira that passes the gateway's contract test;
 * {@link io.piboard.simulation.jira.JiraLedger} remembers every change and who made it,
 * {@link io.piboard.simulation.jira.Webhooks} tells of them.
 */
package io.piboard.simulation.jira;
