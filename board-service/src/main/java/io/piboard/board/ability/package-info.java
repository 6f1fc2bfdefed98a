/**
 * What a board's people can do to Jira: {@link io.piboard.board.ability.Abilities} says what is disabled for want of a
 * permission, {@link io.piboard.board.ability.Disabled} refuses it with the reason, and
 * {@link io.piboard.board.ability.AbilitiesResource} tells it beforehand.
 */
package io.piboard.board.ability;
