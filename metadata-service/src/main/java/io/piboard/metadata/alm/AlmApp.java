package io.piboard.metadata.alm;

import java.net.URI;

/**
 * What a site knows us as when it asks a person for consent.
 *
 * @param site where people open issues
 * @param secret client secret, or the private key of an application link
 */
public record AlmApp(Kind kind, URI site, String id, String secret) {

    /** How consent is asked for. */
    public enum Kind {
        /** OAuth 2.0 of Atlassian (3LO). */
        CLOUD,
        /** OAuth 2.0 of a Data Center. */
        DATA_CENTER,
        /** OAuth 1.0a of old Servers. */
        LINK
    }

    @Override
    public String toString() {
        return "AlmApp[" + kind + ", " + site + ", secret hidden]";
    }
}
