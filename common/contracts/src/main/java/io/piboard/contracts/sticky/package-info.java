/**
 * The two halves of a sticky's conversation with Jira: {@link io.piboard.contracts.sticky.StickyChanged} carries what
 * people wish, {@link io.piboard.contracts.sticky.StickySynced} what both sides agreed on.
 */
package io.piboard.contracts.sticky;
