/** {@link io.piboard.sync.alm.AlmGateway} in Jira's words; the only package here that sees the Jira client. */
package io.piboard.sync.alm.jira;
