/**
 * Planning sessions: {@link io.piboard.board.session.SessionResource} takes a {@link io.piboard.board.session.SessionPlan},
 * {@link io.piboard.board.session.Sessions} keeps it with its boards and tells it to the other services.
 */
package io.piboard.board.session;
