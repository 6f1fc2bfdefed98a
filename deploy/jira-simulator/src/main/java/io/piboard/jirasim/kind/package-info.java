/** Which Jira is simulated: Cloud or a version of Data Center, and what each can do (facts section 1.1). */
package io.piboard.jirasim.kind;
