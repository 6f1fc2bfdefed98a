/** Suggestions which sprint an iteration is, by dates and by name: {@link io.piboard.board.session.sprint.SprintSuggestions}. */
package io.piboard.board.session.sprint;
