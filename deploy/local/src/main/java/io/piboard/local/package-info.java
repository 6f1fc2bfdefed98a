/**
 * The whole suite on one machine: {@link io.piboard.local.Launcher} is the command, {@link io.piboard.local.LocalStack}
 * what it starts and what the acceptance tests drive.
 */
package io.piboard.local;
