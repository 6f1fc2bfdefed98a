/**
 * Strings between stickies: {@link io.piboard.board.string.StringResource} and
 * {@link io.piboard.board.string.BoardStringsResource} take what people draw and cut,
 * {@link io.piboard.board.string.StringEdits} keeps it with the sticky that the string starts from.
 */
package io.piboard.board.string;
