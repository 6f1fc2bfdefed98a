/** What a Jira site looks like apart from its issues: {@link io.piboard.contracts.metadata.MetadataChanged} and its doorbell. */
package io.piboard.contracts.metadata;
