package io.piboard.sync.plan;

/** One call that Jira is to be sent. */
public sealed interface PlannedStep permits LinkPlan.PlannedWrite, PlannedString {}
