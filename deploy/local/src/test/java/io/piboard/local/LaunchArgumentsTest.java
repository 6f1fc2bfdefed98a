package io.piboard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LaunchArgumentsTest {

    private static final Path REPOSITORY = Path.of("/repository");

    @Test
    void theUsualStartUsesTheSimulatorAndKeepsItsData() {
        var options = new LaunchArguments(List.of()).toOptions(REPOSITORY, Map.of());

        assertThat(options.fresh()).isFalse();
        assertThat(options.demo()).isTrue();
        assertThat(options.supervised()).isTrue();
        assertThat(options.jira()).isNull();
        assertThat(options.directory()).isEqualTo(REPOSITORY.resolve(".local"));
        assertThat(options.ports().of(StackPort.ORIGIN)).isEqualTo(8080);
    }

    @Test
    void aRealJiraComesFromTheEnvironment() {
        var environment = Map.of(
                "PIBOARD_JIRA_SITE", "https://acme.atlassian.net",
                "PIBOARD_JIRA_EMAIL", "piboard@acme.example",
                "PIBOARD_JIRA_TOKEN", "token",
                "PIBOARD_JIRA_WEBHOOK_SECRET", "secret",
                "PIBOARD_JIRA_PROJECTS", "FAL, OWL");

        var options = new LaunchArguments(List.of("--fresh")).toOptions(REPOSITORY, environment);

        assertThat(options.fresh()).isTrue();
        assertThat(options.jira().projects()).containsExactly("FAL", "OWL");
        assertThat(options.jira().toString()).doesNotContain("token", "secret");
    }

    @Test
    void halfARealJiraIsAPlainLine() {
        var environment = Map.of("PIBOARD_JIRA_SITE", "https://acme.atlassian.net");

        assertThatThrownBy(() -> new LaunchArguments(List.of()).toOptions(REPOSITORY, environment))
                .hasMessage("PIBOARD_JIRA_SITE is set, so PIBOARD_JIRA_EMAIL must be set as well.");
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatThrownBy(() -> new LaunchArguments(List.of("--frehs")))
                .hasMessageContaining("Unknown option --frehs");
    }
}
