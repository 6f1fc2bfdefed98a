package io.piboard.jirasim.auth;

/** OAuth 1.0a application links with RSA-SHA1: legacy of old servers, still there in 11. */
final class OAuthOne {

    Login signedIn(Credentials credentials) {
        return new Login.Refused(Unauthorized.serverPage());
    }
}
