/**
 * A session's set-up as YAML: {@link io.piboard.board.session.document.SessionExport} writes it,
 * {@link io.piboard.board.session.document.SessionReading} reads it, and
 * {@link io.piboard.board.session.document.SessionImports} shows the difference before it applies exactly that.
 */
package io.piboard.board.session.document;
