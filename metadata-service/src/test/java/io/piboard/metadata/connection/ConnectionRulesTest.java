package io.piboard.metadata.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConnectionRulesTest {

    @Test
    void credentialsLeaveThisMachineOnlyEncrypted() {
        assertThatCode(() -> check("https://acme.atlassian.net", null)).doesNotThrowAnyException();
        assertThatCode(() -> check("http://127.0.0.1:8090", null)).doesNotThrowAnyException();
        assertThat(faults("http://jira.acme.example", null)).contains("siteUrl must begin with https://");
        assertThat(faults("ftp://jira.acme.example", null)).contains("siteUrl must begin with https://");
    }

    @Test
    void anOperatorMayAllowPlainHttp() {
        assertThatCode(() -> ConnectionRules.check(request("http://jira.acme.example", null), true))
                .doesNotThrowAnyException();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThat(faults("https://acme.example?x=1", "project = FAL order  by key"))
                .contains("siteUrl must hold no user, query or fragment", "without ORDER BY");
        assertThat(faults("acme", null)).contains("complete address");
    }

    @Test
    void addressesHaveOneForm() {
        assertThat(SiteAddress.normal(URI.create("https://acme.example/jira//")))
                .isEqualTo("https://acme.example/jira");
    }

    private static String faults(String siteUrl, String jql) {
        return catchThrowableOfType(HttpProblem.class, () -> check(siteUrl, jql))
                .getDetail();
    }

    private static void check(String siteUrl, String jql) {
        ConnectionRules.check(request(siteUrl, jql), false);
    }

    private static ConnectionRequest request(String siteUrl, String jql) {
        return new ConnectionRequest(
                "Acme",
                URI.create(siteUrl),
                null,
                new Credentials.PersonalAccessToken("t"),
                "0123456789abcdef",
                List.of("FAL"),
                jql);
    }
}
