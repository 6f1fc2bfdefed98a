package io.piboard.ingest.jira;

import java.util.List;

/** The address that only Jira knows: all that a Server without signatures can show. */
record SecretAddress(List<String> secrets, String given) implements Proof {

    @Override
    public boolean isPossible() {
        return holds();
    }

    @Override
    public boolean holds() {
        return WebhookSignature.isSecret(secrets, given);
    }

    @Override
    public boolean coversBody() {
        return false;
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return "SecretAddress[hidden]";
    }
}
