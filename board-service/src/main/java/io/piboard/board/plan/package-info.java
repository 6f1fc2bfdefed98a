/**
 * What has to be known of a board to judge and to show a sticky on it: {@link io.piboard.board.plan.BoardPlan}, read
 * together with the sticky by {@link io.piboard.board.plan.BoardPlans}.
 */
package io.piboard.board.plan;
