/** Statuses change by transitions only. */
package io.piboard.jirasim.workflow;
