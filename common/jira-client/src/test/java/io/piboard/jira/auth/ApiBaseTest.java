package io.piboard.jira.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.auth.TokenClient.Format;
import java.net.URI;
import org.junit.jupiter.api.Test;

class ApiBaseTest {

    private static final URI SITE = URI.create("https://acme.atlassian.net/");
    private static final URI GATEWAY = URI.create("https://api.atlassian.com");
    private static final TokenClient CLIENT =
            new TokenClient(URI.create("https://auth.atlassian.com/oauth/token"), "app", "secret", null, Format.JSON);

    @Test
    void theGatewayTakesWhatTheSiteRefuses() {
        URI gateway = URI.create("https://api.atlassian.com/ex/jira/c1");

        assertThat(base(new JiraCredentials.CloudOAuth("c1", CLIENT))).isEqualTo(gateway);
        assertThat(base(new JiraCredentials.ClientCredentials("c1", CLIENT, null)))
                .isEqualTo(gateway);
        assertThat(base(new JiraCredentials.Basic("mia", "scoped", "c1"))).isEqualTo(gateway);
    }

    @Test
    void everythingElseGoesToTheSite() {
        URI site = URI.create("https://acme.atlassian.net");

        assertThat(base(new JiraCredentials.Basic("mia", "token", null))).isEqualTo(site);
        assertThat(base(new JiraCredentials.PersonalAccessToken("pat"))).isEqualTo(site);
        assertThat(base(new JiraCredentials.DataCenterOAuth(CLIENT))).isEqualTo(site);
        assertThat(base(new JiraCredentials.ClientCredentials(null, CLIENT, null)))
                .isEqualTo(site);
    }

    @Test
    void secretsAreInNoText() {
        assertThat(new JiraCredentials.CloudOAuth("c1", CLIENT) + "" + new JiraCredentials.Basic("mia", "hush", null))
                .doesNotContain("secret,", "hush", "\"secret\"");
    }

    @Test
    void aDataCentersTokenAddressIsItsOwn() {
        URI url = JiraCredentials.tokenUrlOf(URI.create("https://jira.acme.example/jira/"));

        assertThat(url).hasToString("https://jira.acme.example/jira/rest/oauth2/latest/token");
        assertThat(Format.of(url)).isEqualTo(Format.FORM);
        assertThat(Format.of(CLIENT.tokenUrl())).isEqualTo(Format.JSON);
    }

    private static URI base(JiraCredentials credentials) {
        return ApiBase.of(SITE, GATEWAY, credentials);
    }
}
