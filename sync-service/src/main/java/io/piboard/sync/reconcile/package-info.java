/**
 * Makes one sticky and its issue agree: {@link io.piboard.sync.reconcile.LinkReconciler} looks, plans, writes, looks
 * again and commits; {@link io.piboard.sync.reconcile.IssueCreator} makes issues exactly once,
 * {@link io.piboard.sync.reconcile.Newcomer} decides about issues nobody knows yet.
 */
package io.piboard.sync.reconcile;
