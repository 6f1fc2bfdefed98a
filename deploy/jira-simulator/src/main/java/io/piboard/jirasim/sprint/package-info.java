/** Boards, sprints, moves between them, estimates. */
package io.piboard.jirasim.sprint;
