/**
 * Pure decisions: {@link io.piboard.sync.plan.FieldMerge} decides one field and {@link io.piboard.sync.plan.StringMerge}
 * one string, {@link io.piboard.sync.plan.LinkPlanner} puts the fields and strings of one sticky and its issue together
 * into a {@link io.piboard.sync.plan.LinkPlan}. Nothing here calls, waits or knows a framework.
 */
package io.piboard.sync.plan;
