/** Pure translation between the board's words and Jira's: {@link io.piboard.sync.mapping.TeamFields}. */
package io.piboard.sync.mapping;
