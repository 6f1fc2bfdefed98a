/** {@link io.piboard.contracts.session.SessionChanged}: a planning session as sync and metadata need to know it. */
package io.piboard.contracts.session;
