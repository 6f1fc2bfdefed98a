/**
 * Consent of people: {@link io.piboard.metadata.consent.Consents} sends an admin to the site and takes them back,
 * {@link io.piboard.metadata.consent.PendingConsentTable} remembers for a few minutes what is to be set up then.
 */
package io.piboard.metadata.consent;
