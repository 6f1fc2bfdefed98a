package io.piboard.jira.trap;

import io.piboard.jira.auth.Consented;
import io.piboard.jira.auth.JiraApp;
import io.piboard.jira.auth.JiraCredentials;
import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The three consents, each with the Jira that asks for it. */
enum WayIn {
    CLOUD(JiraKind.CLOUD, "mia@acme.example") {
        @Override
        JiraApp app(URI base, String id, String secret) {
            return new JiraApp.Cloud(base, id, secret, Consent.WORK);
        }
    },
    DATA_CENTER(JiraKind.DC_10_3, "mia") {
        @Override
        JiraApp app(URI base, String id, String secret) {
            return new JiraApp.DataCenter(base, id, secret);
        }
    },
    LINK(JiraKind.SERVER_8_20, "mia") {
        @Override
        JiraApp app(URI base, String id, String secret) {
            return new JiraApp.Link(base, id, secret);
        }

        @Override
        String secret() {
            return pem(OURS);
        }

        @Override
        String wrongSecret() {
            return pem(ANOTHER);
        }
    };

    static final String APP = "piboard-app";

    private static final KeyPair OURS = keys();
    private static final KeyPair ANOTHER = keys();

    private final JiraKind kind;
    private final String mia;

    WayIn(JiraKind kind, String mia) {
        this.kind = kind;
        this.mia = mia;
    }

    JiraKind kind() {
        return kind;
    }

    abstract JiraApp app(URI base, String id, String secret);

    JiraApp app(URI base) {
        return app(base, APP, secret());
    }

    String secret() {
        return "piboard-app-secret";
    }

    String wrongSecret() {
        return "guessed";
    }

    /** What an admin does first: the simulator knows the apps of OAuth 2.0 by itself. */
    void register(SimulatedSite jira) {
        String key = Base64.getEncoder().encodeToString(OURS.getPublic().getEncoded());
        jira.raw("PUT", "/simulator/accounts/consumers/" + APP, "{\"publicKey\":\"" + key + "\"}", "application/json");
    }

    URI asMia(URI address) {
        return URI.create(address + "&login_hint=" + mia);
    }

    static URI whoSaysNo(URI address) {
        return URI.create(address + "&simulate=deny");
    }

    JiraCredentials credentials(Consented consented) {
        return switch (consented) {
            case Consented.Tokens tokens
            when this == CLOUD -> new JiraCredentials.CloudOAuth(Consent.CLOUD_ID, tokens.client());
            case Consented.Tokens tokens -> new JiraCredentials.DataCenterOAuth(tokens.client());
            case Consented.Link link -> link.credentials();
        };
    }

    private static String pem(KeyPair keys) {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has RSA", e);
        }
    }
}
