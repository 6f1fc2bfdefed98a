/**
 * What sites offer: {@link io.piboard.metadata.catalog.CatalogRefresher} has everything read,
 * {@link io.piboard.metadata.catalog.PartRefresher} what bells have named; {@link io.piboard.metadata.catalog.CatalogTable}
 * keeps and publishes what is new; {@link io.piboard.metadata.catalog.ServedCatalog} shows it from memory, with its
 * {@link io.piboard.metadata.catalog.Freshness}.
 */
package io.piboard.metadata.catalog;
