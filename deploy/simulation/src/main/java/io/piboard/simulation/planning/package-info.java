/** The plan everything happens in: {@link io.piboard.simulation.planning.Planning}, two sessions that share a Jira project. */
package io.piboard.simulation.planning;
