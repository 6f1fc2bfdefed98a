/**
 * What sites offer: {@link io.piboard.metadata.catalog.CatalogRefresher} reads it,
 * {@link io.piboard.metadata.catalog.CatalogTable} keeps what was published and tells what is new,
 * {@link io.piboard.metadata.catalog.ProjectsResource} shows it.
 */
package io.piboard.metadata.catalog;
