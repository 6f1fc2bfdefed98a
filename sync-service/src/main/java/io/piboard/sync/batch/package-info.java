/** What many lanes want of Jira in the same moment, asked with one request (link.md rule 23). Plain Java. */
package io.piboard.sync.batch;
