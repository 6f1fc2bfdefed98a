package io.piboard.jirasim.http;

import io.piboard.jirasim.site.User;

/** Who asks: the account, by which credential, for which OAuth app (empty without one), and within which scopes. */
public record Caller(User user, Means means, String app, Scopes scopes) {

    /** The kind of credential that was shown. */
    public enum Means {
        /** E-mail with an API token, or login name with a password. */
        BASIC,
        PERSONAL_TOKEN,
        /** A person consented that an app acts for them. */
        CONSENT,
        /** Client credentials of a service account. */
        SERVICE_ACCOUNT,
        OAUTH_1
    }

    public static Caller of(User user, Means means) {
        return new Caller(user, means, "", Scopes.ALL);
    }

    public boolean forApp() {
        return means == Means.CONSENT;
    }
}
