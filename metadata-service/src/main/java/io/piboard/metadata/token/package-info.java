/**
 * Logging in: {@link io.piboard.metadata.token.CredentialsAuthorization} makes the Authorization header from what an
 * admin entered, {@link io.piboard.metadata.token.CredentialsRefresher} renews it in time. Nobody else refreshes tokens,
 * because two refreshers break rotation.
 */
package io.piboard.metadata.token;
