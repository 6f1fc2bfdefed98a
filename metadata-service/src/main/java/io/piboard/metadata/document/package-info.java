/**
 * A connection's set-up as YAML, without any secret: {@link io.piboard.metadata.document.ConnectionDocument} is what is
 * written and read, {@link io.piboard.metadata.document.ConnectionImports} shows what a document would change before it does.
 */
package io.piboard.metadata.document;
