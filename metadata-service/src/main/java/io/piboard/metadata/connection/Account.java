package io.piboard.metadata.connection;

import io.piboard.metadata.alm.AlmApp;
import java.net.URI;
import java.util.UUID;

/**
 * Who we are at a site.
 *
 * @param siteUrl where people open issues
 */
public record Account(UUID organisation, UUID connection, URI siteUrl, Credentials credentials) {

    /** What the site knows us as when it asks a person for consent. */
    public AlmApp app() {
        return app(siteUrl, credentials);
    }

    static AlmApp app(URI siteUrl, Credentials credentials) {
        return switch (credentials) {
            case Credentials.CloudOAuth app ->
                new AlmApp(AlmApp.Kind.CLOUD, siteUrl, app.clientId(), app.clientSecret());
            case Credentials.DataCenterOAuth app ->
                new AlmApp(AlmApp.Kind.DATA_CENTER, siteUrl, app.clientId(), app.clientSecret());
            case Credentials.ApplicationLink link ->
                new AlmApp(AlmApp.Kind.LINK, siteUrl, link.consumerKey(), link.privateKey());
            case Credentials.Basic basic -> throw new IllegalArgumentException("no consent to ask for");
            case Credentials.PersonalAccessToken token -> throw new IllegalArgumentException("no consent to ask for");
            case Credentials.ClientCredentials client -> throw new IllegalArgumentException("no consent to ask for");
        };
    }
}
