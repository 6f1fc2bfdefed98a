/**
 * Row {@code connect}: {@link io.piboard.acceptance.connect.Ways} sets connections and sessions up in every way there is,
 * {@link io.piboard.acceptance.connect.BadInputs} does so wrongly, {@link io.piboard.acceptance.connect.TakenPermissions}
 * takes permissions away, {@link io.piboard.acceptance.connect.Secrets} looks for what must be nowhere. All of it through the
 * public API.
 */
package io.piboard.acceptance.connect;
