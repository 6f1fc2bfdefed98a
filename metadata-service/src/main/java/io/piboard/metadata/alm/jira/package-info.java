/** The ports of {@link io.piboard.metadata.alm} for Jira; the only package here that sees {@code io.piboard.jira}. */
package io.piboard.metadata.alm.jira;
