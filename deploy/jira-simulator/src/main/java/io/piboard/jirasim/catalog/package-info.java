/** Who Jira is: server, user, permissions, projects, statuses. */
package io.piboard.jirasim.catalog;
