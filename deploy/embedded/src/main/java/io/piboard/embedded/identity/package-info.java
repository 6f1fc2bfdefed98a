/**
 * A small OpenID provider for tests and the local stack: {@link io.piboard.embedded.identity.DemoIdentity} serves
 * discovery, keys, a log-in page and tokens for the people of {@link io.piboard.embedded.identity.DemoPeople}.
 */
package io.piboard.embedded.identity;
