package io.piboard.jira.auth;

import io.piboard.jira.http.RequestSigner;
import io.smallrye.mutiny.Uni;
import java.net.URI;

/** Gives each request its {@code Authorization} header. */
@FunctionalInterface
public interface JiraLogin extends RequestSigner {

    /** A complete header value, asked for before each request. */
    Uni<String> header();

    /**
     * A header to try once more with after Jira has refused one; the same as before if there is no other.
     *
     * @param refused what was refused
     */
    default Uni<String> headerAfter(String refused) {
        return header();
    }

    @Override
    default String sign(String header, String method, URI request) {
        return header;
    }
}
