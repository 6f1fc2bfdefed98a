package io.piboard.embedded.identity;

import java.net.URI;
import java.nio.file.Path;

/**
 * How a {@link DemoIdentity} is started.
 *
 * @param port 0 for a free one
 * @param origin where browsers reach it, the issuer is {@code <origin>/identity}; {@code null} for its own address
 * @param keyFile keeps the signing key, so that tokens survive a restart; {@code null} for a new key each time
 */
public record IdentityOptions(int port, URI origin, Path keyFile) {}
