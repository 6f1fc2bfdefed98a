/** Each trap of Jira that the facts know, played by a simulated Jira of the right kind, and our client surviving it. */
package io.piboard.jira.trap;
