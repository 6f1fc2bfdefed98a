package io.piboard.jirasim.site;

/** Client credentials of a service account: whoever knows them acts as {@code email}. */
public record OAuthClient(String id, String secret, String email) {}
