package io.piboard.metadata.connection;

/** The secrets of a connection as the database keeps them. */
record SealedSecrets(String credentials, String authorization, String webhookSecret) {}
