/**
 * Goes through the endpoints of a site by hand, also those our client does not use: {@link
 * io.piboard.acceptance.conformance.walk.Walks} is the list, {@link io.piboard.acceptance.conformance.walk.Probe} asks
 * and keeps what was not as the facts say.
 */
package io.piboard.acceptance.conformance.walk;
