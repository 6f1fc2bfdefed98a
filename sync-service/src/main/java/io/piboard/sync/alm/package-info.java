/**
 * The port to the tool that holds the issues: {@link io.piboard.sync.alm.AlmGateway} is the only door, with neutral
 * values, and {@link io.piboard.sync.alm.AlmException} says what a caller must do. Jira's own words live in
 * {@code alm.jira}.
 */
package io.piboard.sync.alm;
