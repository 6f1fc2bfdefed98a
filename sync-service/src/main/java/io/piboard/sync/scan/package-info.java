/** What is read from Jira page by page, and how far it has come: {@link io.piboard.sync.scan.Scan}. Pure. */
package io.piboard.sync.scan;
