package io.piboard.metadata.connection;

/**
 * What follows from an admin's credentials, as the database keeps it.
 *
 * @param appSecret {@code null} unless the account is an app of Cloud
 */
record SealedSecrets(String credentials, String authorization, String appSecret) {}
