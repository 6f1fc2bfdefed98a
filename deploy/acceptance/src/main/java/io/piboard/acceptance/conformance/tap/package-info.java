/** Listens in between any client and a site: {@link io.piboard.acceptance.conformance.tap.Tap} keeps every {@link io.piboard.acceptance.conformance.tap.Exchange}. */
package io.piboard.acceptance.conformance.tap;
