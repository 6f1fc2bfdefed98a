/**
 * What Jira offers, as {@link io.piboard.board.metadata.MetadataChangedConsumer} hears it: the names and categories of
 * statuses, and {@link io.piboard.board.metadata.ProjectCatalog} for everything else.
 */
package io.piboard.board.metadata;
