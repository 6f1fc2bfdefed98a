package io.piboard.jira;

/** A kind of link: "source <em>outward</em> target", "target <em>inward</em> source". */
public record JiraLinkType(String id, String name, String inward, String outward) {}
