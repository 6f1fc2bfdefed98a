/** The key rings of this service: {@link io.piboard.metadata.secret.Seals} is the one place where secrets are sealed and opened. */
package io.piboard.metadata.secret;
