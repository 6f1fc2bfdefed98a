/** Setting up a connection in every way there is, against the Jira that goes with it. */
package io.piboard.metadata.setup;
