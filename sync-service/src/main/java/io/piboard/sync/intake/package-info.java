/** Hears what happened and only records it: one short transaction per record, then the acknowledgement. Never calls Jira. */
package io.piboard.sync.intake;
