/**
 * Connections to Jira sites: {@link io.piboard.metadata.connection.ConnectionResource} takes what an admin enters,
 * {@link io.piboard.metadata.connection.ConnectionRegistration} proves it against the site,
 * {@link io.piboard.metadata.connection.Connections} stores it and publishes {@code connection.v1} in one transaction.
 */
package io.piboard.metadata.connection;
