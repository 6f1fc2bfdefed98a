/** {@link io.piboard.metadata.alm.AlmMetadata} for Jira; the only package here that sees {@code io.piboard.jira}. */
package io.piboard.metadata.alm.jira;
