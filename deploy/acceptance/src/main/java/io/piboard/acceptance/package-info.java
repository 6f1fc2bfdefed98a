/** Proofs of the whole suite from outside: real processes, real broker, real database, a simulated Jira. */
package io.piboard.acceptance;
