/** {@link io.piboard.contracts.connection.ConnectionChanged}: a Jira site as the other services may know it, secrets sealed. */
package io.piboard.contracts.connection;
