package io.piboard.jira.http;

import java.net.URI;

/** Completes an {@code Authorization} header that depends on the very request. */
@FunctionalInterface
public interface RequestSigner {

    /** Gives the header that is sent; most are complete as they are. */
    String sign(String header, String method, URI request);
}
