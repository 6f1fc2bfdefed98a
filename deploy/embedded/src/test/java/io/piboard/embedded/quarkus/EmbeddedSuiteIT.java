package io.piboard.embedded.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EmbeddedSuiteIT {

    @Test
    void allTestsOfOneJvmShareTheServers() {
        // when
        var first = new EmbeddedSuite().start();
        var second = new EmbeddedSuite().start();

        // then
        assertThat(second).isEqualTo(first);
        assertThat(first)
                .containsKeys(
                        "kafka.bootstrap.servers",
                        "quarkus.datasource.reactive.url",
                        "quarkus.datasource.jdbc.url",
                        "quarkus.oidc.auth-server-url");
        assertThat(DemoTokens.bearer("mia")).startsWith("Bearer ey");
    }
}
