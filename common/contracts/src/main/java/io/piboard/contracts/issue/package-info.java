/** {@link io.piboard.contracts.issue.IssueTouched}: the doorbell that a Jira webhook rings. */
package io.piboard.contracts.issue;
