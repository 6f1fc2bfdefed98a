/**
 * Row {@code jira}: holds the simulator and our client, each, to Atlassian's own documents. {@link
 * io.piboard.acceptance.conformance.KindRun} plays one kind through a {@link io.piboard.acceptance.conformance.tap.Tap},
 * {@link io.piboard.acceptance.conformance.KindReport} says what was seen.
 */
package io.piboard.acceptance.conformance;
