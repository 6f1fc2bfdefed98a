package io.piboard.acceptance.model;

/** One field of one pair of sticky and issue, named by the sticky's id. */
public record Target(String sticky, Field field) {}
