package io.piboard.metadata.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.metadata.connection.AuthKind;
import io.piboard.metadata.document.ConnectionDocument.NamedField;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionWishTest {

    private static final URI SITE = URI.create("https://acme.example");
    private static final Map<FieldRole, NamedField> FIELDS =
            Map.of(FieldRole.STORY_POINTS, new NamedField("Story Points", "customfield_10035"));
    private static final ConnectionDocument BEFORE = document("Acme", SITE, JiraKind.CLOUD, AuthKind.BASIC, FIELDS);

    @Test
    void whatWasExportedWantsNothing() {
        ConnectionWish wish = ConnectionWish.of(BEFORE, BEFORE);

        assertThat(wish).isEqualTo(new ConnectionWish(BEFORE, List.of(), List.of()));
        assertThat(wish.request().auth()).isNull();
        assertThat(wish.request().webhookSecret()).isNull();
    }

    @Test
    void whatIsLeftOutOfTheSiteStays() {
        ConnectionWish wish = ConnectionWish.of(BEFORE, document("Acme II", null, null, null, null));

        assertThat(wish.faults()).isEmpty();
        assertThat(wish.warnings()).isEmpty();
        assertThat(wish.after()).isEqualTo(document("Acme II", SITE, JiraKind.CLOUD, AuthKind.BASIC, FIELDS));
    }

    @Test
    void storedCredentialsAreNeverSentSomewhereElse() {
        ConnectionDocument elsewhere = new ConnectionDocument(
                ConnectionDocument.KIND,
                "Acme",
                URI.create("https://evil.example"),
                URI.create("https://evil.example/api"),
                null,
                null,
                List.of("FAL"),
                null,
                null);

        assertThat(ConnectionWish.of(BEFORE, elsewhere).faults())
                .containsExactly(
                        "siteUrl: the credentials of this connection are for https://acme.example; leave it out, or set the"
                                + " connection up anew with credentials for https://evil.example",
                        "apiUrl: the credentials of this connection are for its siteUrl; leave it out, or set the connection"
                                + " up anew with credentials for https://evil.example/api");
    }

    @Test
    void whatIsFoundAtTheSiteIsNotSet() {
        ConnectionWish wish = ConnectionWish.of(
                BEFORE,
                document(
                        "Acme",
                        URI.create("https://acme.example/"),
                        JiraKind.SELF_HOSTED,
                        AuthKind.CLOUD_OAUTH,
                        Map.of(
                                FieldRole.STORY_POINTS, new NamedField("Estimate", null),
                                FieldRole.SPRINT, new NamedField("Sprint", "customfield_1"))));

        assertThat(wish.faults()).isEmpty();
        assertThat(wish.after()).isEqualTo(BEFORE);
        assertThat(wish.warnings())
                .containsExactlyInAnyOrder(
                        "kind: this site is found to be CLOUD",
                        "auth: this connection logs in by BASIC",
                        "fields.STORY_POINTS: found at the site, not set; here it is \"Story Points\" (customfield_10035)",
                        "fields.SPRINT: found at the site, not set; here it is none");
    }

    private static ConnectionDocument document(
            String name, URI site, JiraKind kind, AuthKind auth, Map<FieldRole, NamedField> fields) {
        return new ConnectionDocument(
                ConnectionDocument.KIND, name, site, null, kind, auth, List.of("FAL"), null, fields);
    }
}
