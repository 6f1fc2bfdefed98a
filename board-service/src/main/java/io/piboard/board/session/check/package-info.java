/**
 * Whether a session's plan fits what Jira has: {@link io.piboard.board.session.check.PlanCheck} finds everything at once,
 * {@link io.piboard.board.session.check.FindingCode} says what is refused and what is only told.
 */
package io.piboard.board.session.check;
