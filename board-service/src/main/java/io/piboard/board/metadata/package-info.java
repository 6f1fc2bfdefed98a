/** The names and categories of Jira's statuses, as {@link io.piboard.board.metadata.MetadataChangedConsumer} hears them. */
package io.piboard.board.metadata;
