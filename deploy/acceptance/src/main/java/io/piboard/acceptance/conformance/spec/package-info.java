/**
 * Holds what passed the tap against Atlassian's own documents: {@link io.piboard.acceptance.conformance.spec.Documents}
 * knows which one speaks for an address, {@link io.piboard.acceptance.conformance.spec.Document} reads it, {@link
 * io.piboard.acceptance.conformance.spec.Verification} judges.
 */
package io.piboard.acceptance.conformance.spec;
