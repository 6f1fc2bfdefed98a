/**
 * What each endpoint of each kind must have in its answers, written from the facts: the schemas of Atlassian's files
 * require so little that an empty object satisfies most of them. {@link io.piboard.acceptance.conformance.shape.Shapes}
 * reads and judges.
 */
package io.piboard.acceptance.conformance.shape;
