package io.piboard.metadata.alm;

/** A project that the account can see. */
public record AlmProject(String id, String key) {}
