/**
 * Our Jira client as a program: {@link io.piboard.clientdriver.Driver} starts, {@link
 * io.piboard.clientdriver.Exercise} does everything once, {@link io.piboard.clientdriver.Reads} as much as it can.
 */
package io.piboard.clientdriver;
