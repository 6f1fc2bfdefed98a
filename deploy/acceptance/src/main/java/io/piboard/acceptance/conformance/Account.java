package io.piboard.acceptance.conformance;

import io.piboard.jirasim.kind.JiraKind;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * A person of the demo sites.
 *
 * @param name login name on Data Center, first part of the address on Cloud
 */
public record Account(String name) {

    public static final Account SUITE = new Account("piboard");
    public static final Account ADMIN = new Account("admin");

    /** Of the Basic scheme: the address on Cloud, the login name on Data Center. */
    public String login(JiraKind kind) {
        return kind.cloud() ? name + "@acme.example" : name;
    }

    /** API token on Cloud, password on Data Center. */
    public String secret() {
        return name + "-token";
    }

    /** By what this kind lets programs in as it is delivered: Data Center 11 takes no passwords, but access tokens. */
    public String authorization(JiraKind kind) {
        return kind.selfHostedSince(11, 0) ? "Bearer " + name + "-pat" : basic(kind);
    }

    public String basic(JiraKind kind) {
        String pair = login(kind) + ":" + secret();
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
