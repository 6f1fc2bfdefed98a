package io.piboard.metadata.connection;

/** In which way a connection logs in, without the secret; the words are those of a request. */
public enum AuthKind {
    BASIC,
    PERSONAL_ACCESS_TOKEN,
    CLIENT_CREDENTIALS,
    CLOUD_OAUTH,
    DATA_CENTER_OAUTH,
    APPLICATION_LINK;

    static AuthKind of(Credentials credentials) {
        return switch (credentials) {
            case Credentials.Basic basic -> BASIC;
            case Credentials.PersonalAccessToken token -> PERSONAL_ACCESS_TOKEN;
            case Credentials.ClientCredentials client -> CLIENT_CREDENTIALS;
            case Credentials.CloudOAuth cloud -> CLOUD_OAUTH;
            case Credentials.DataCenterOAuth dataCenter -> DATA_CENTER_OAUTH;
            case Credentials.ApplicationLink link -> APPLICATION_LINK;
        };
    }
}
