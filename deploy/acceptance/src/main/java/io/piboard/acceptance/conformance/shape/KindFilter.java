package io.piboard.acceptance.conformance.shape;

import io.piboard.jirasim.kind.JiraKind;

/** For which kinds a shape is: {@code all}, {@code cloud}, {@code self-hosted}, {@code self-hosted>=9.0}, {@code self-hosted<9.0}. */
record KindFilter(String text) {

    boolean covers(JiraKind kind) {
        if (text.equals("all")) {
            return true;
        }
        if (text.equals("cloud")) {
            return kind.cloud();
        }
        String rest = text.substring("self-hosted".length());
        if (rest.isEmpty()) {
            return !kind.cloud();
        }
        String[] version = rest.replaceAll("[<>=]", "").split("\\.");
        int major = Integer.parseInt(version[0]);
        int minor = Integer.parseInt(version[1]);
        return rest.startsWith("<") ? kind.selfHostedBefore(major, minor) : kind.selfHostedSince(major, minor);
    }
}
