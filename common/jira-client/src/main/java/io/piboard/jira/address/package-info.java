/**
 * Where a connection may lead: {@link io.piboard.jira.address.SiteUrl} judges what somebody entered,
 * {@link io.piboard.jira.address.AddressRules} judges the address a name stands for, and
 * {@link io.piboard.jira.address.CheckedHosts} hands out only addresses that were judged, so that the connection goes to
 * exactly those.
 */
package io.piboard.jira.address;
