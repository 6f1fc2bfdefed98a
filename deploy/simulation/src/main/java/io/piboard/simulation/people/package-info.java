/**
 * Who changes things: {@link io.piboard.simulation.people.BoardPeople} on the boards, with the version they last saw, and
 * {@link io.piboard.simulation.people.JiraPeople} in Jira; {@link io.piboard.simulation.people.Answered} is what the
 * boards have said yes to.
 */
package io.piboard.simulation.people;
