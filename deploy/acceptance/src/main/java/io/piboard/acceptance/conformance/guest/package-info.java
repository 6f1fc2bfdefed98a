/** Clients of Jira that others wrote, unchanged: what they expect of Jira is no invention of ours. */
package io.piboard.acceptance.conformance.guest;
