/**
 * What the connection's account may do in Jira's projects: {@link io.piboard.sync.right.ProjectRights} is kept as
 * metadata-service announces it, {@link io.piboard.sync.right.RefusedRights} remembers what Jira has just refused, and
 * {@link io.piboard.sync.right.Rights} is both as one visit sees them.
 */
package io.piboard.sync.right;
