/** Proofs that need no luck; the acceptance tests run them, and each of the named patches has to turn one of them red. */
package io.piboard.acceptance.scenario;
