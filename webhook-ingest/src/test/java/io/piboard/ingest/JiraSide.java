package io.piboard.ingest;

import io.piboard.ingest.jira.JiraSigner;
import java.io.IOException;

/** What Jira does: bodies as captured, signed with a code of their own. */
final class JiraSide {

    private JiraSide() {}

    static String sign(String secret, byte[] body) {
        return JiraSigner.sign(secret, body);
    }

    static byte[] capture(String name) {
        try (var file = JiraSide.class.getResourceAsStream("/captures/" + name + ".json")) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
