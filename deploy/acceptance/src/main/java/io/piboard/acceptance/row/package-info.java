/** The rows of {@code deploy/acceptance/run}: {@link io.piboard.acceptance.row.Rows} is the list. */
package io.piboard.acceptance.row;
