/** Counts and remembers what was asked of Jira. */
package io.piboard.jirasim.requests;
