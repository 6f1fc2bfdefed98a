package io.piboard.metadata.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.metadata.alm.AlmSite;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HiddenSecretsTest {

    @Test
    void nothingThatHoldsASecretPrintsIt() {
        var credentials = List.of(
                new Credentials.Basic("user", "s3cret"),
                new Credentials.PersonalAccessToken("s3cret"),
                new Credentials.ClientCredentials(URI.create("https://t.example"), "id", "s3cret", null),
                new Credentials.CloudOAuth("id", "s3cret"),
                new Credentials.DataCenterOAuth("id", "s3cret"),
                new Credentials.ApplicationLink("key", "s3cret"));
        var request = new ConnectionRequest(
                "n", URI.create("https://a.example"), null, credentials.getFirst(), "s3cret", List.of(), null);
        var authorization = new Authorization("s3cret", Instant.EPOCH);
        var site = new AlmSite(UUID.randomUUID(), URI.create("https://a.example"), null, "s3cret");
        var known = new KnownConnection(
                UUID.randomUUID(), UUID.randomUUID(), 1, null, site.apiUrl(), site, credentials.getFirst(), List.of());

        assertThat(credentials.toString()).doesNotContain("s3cret");
        assertThat(List.of(request, authorization, site, known).toString()).doesNotContain("s3cret");
    }
}
