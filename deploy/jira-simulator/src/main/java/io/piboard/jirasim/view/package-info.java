/** Entities as Jira's REST answers and webhook bodies show them. */
package io.piboard.jirasim.view;
