/**
 * The simulated Jira from outside: {@link io.piboard.acceptance.jira.SimulatedJira} as its user,
 * {@link io.piboard.acceptance.jira.Switchboard} as the one who plans its faults.
 */
package io.piboard.acceptance.jira;
