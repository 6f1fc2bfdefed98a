/** A stateful Jira Cloud for tests, demo and rehearsal: start it with {@link io.piboard.jirasim.JiraSimulator}. */
package io.piboard.jirasim;
