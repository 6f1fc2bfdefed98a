package io.piboard.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.contracts.Topics;
import io.piboard.contracts.Topics.Topic;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServersIT {

    @TempDir
    Path directory;

    @Test
    void kafkaHasEveryTopicOfTheSuiteAndKeepsRecordsOverARestart() throws Exception {
        // given
        try (var kafka = startKafka()) {
            assertTopics(kafka.bootstrapServers());
            StoredState.send(kafka.bootstrapServers(), "kept");
        }

        // when
        try (var again = startKafka()) {

            // then
            assertThat(StoredState.records(again.bootstrapServers())).containsExactly("kept");
        }
    }

    @Test
    void postgresKeepsRowsOverARestart() throws Exception {
        // given
        try (var postgres = startPostgres(true)) {
            StoredState.insert(postgres.jdbcUrl(), "kept");
        }

        // when
        try (var again = startPostgres(true)) {

            // then
            assertThat(StoredState.read(again.jdbcUrl(), "select value from kept"))
                    .isEqualTo("kept");
        }
    }

    @Test
    void durablePostgresReallyIs() throws Exception {
        try (var postgres = startPostgres(true)) {
            assertThat(StoredState.read(postgres.jdbcUrl(), "show fsync")).isEqualTo("on");
            assertThat(StoredState.read(postgres.jdbcUrl(), "show synchronous_commit"))
                    .isEqualTo("on");
            assertThat(StoredState.read(postgres.jdbcUrl(), "show full_page_writes"))
                    .isEqualTo("on");
        }
    }

    @Test
    void twoLaunchersDoNotShareADatabase() {
        try (var postgres = startPostgres(false)) {
            assertThatThrownBy(() -> startPostgres(false)).hasMessageContaining("in use");
            assertThat(postgres.port()).isPositive();
        }
    }

    @Test
    void aKilledLauncherLeavesNothingThatStopsTheNextOne() throws Exception {
        // given
        Process launcher = startLauncher();
        long leftOver = postgresOf(launcher);

        // when
        launcher.destroyForcibly().waitFor(30, TimeUnit.SECONDS);

        // then
        assertThat(ProcessHandle.of(leftOver)).isPresent();
        try (var kafka = startKafka();
                var postgres = startPostgres(true)) {
            assertThat(running(leftOver)).isEmpty();
            assertThat(StoredState.records(kafka.bootstrapServers())).containsExactly("before the kill");
            assertThat(StoredState.read(postgres.jdbcUrl(), "select value from kept"))
                    .isEqualTo("before the kill");
        }
    }

    private EmbeddedKafka startKafka() {
        return EmbeddedKafka.start(directory.resolve("kafka"));
    }

    private LocalPostgres startPostgres(boolean durable) {
        return LocalPostgres.start(new PostgresOptions(0, directory.resolve("postgres"), durable));
    }

    private Process startLauncher() throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        String classPath = System.getProperty("java.class.path");
        String logs = "-Djava.util.logging.manager=" + System.getProperty("java.util.logging.manager");
        return new ProcessBuilder(java, logs, "-cp", classPath, KilledLauncher.class.getName(), directory.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A dead process that nobody buries is alive for Java, but has no command any more. */
    private static Optional<String> running(long pid) {
        return ProcessHandle.of(pid).flatMap(process -> process.info().command());
    }

    private static long postgresOf(Process launcher) throws IOException {
        BufferedReader output = launcher.inputReader();
        String line = output.readLine();
        while (line != null && !line.startsWith("postgres ")) {
            line = output.readLine();
        }
        assertThat(line).as("the launcher came up").isNotNull();
        return Long.parseLong(line.substring("postgres ".length()));
    }

    private static void assertTopics(String bootstrapServers) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            List<String> names = Topics.ALL.stream().map(Topic::name).toList();
            var found = admin.describeTopics(names).allTopicNames().get(30, TimeUnit.SECONDS);
            assertThat(Topics.ALL)
                    .allSatisfy(topic ->
                            assertThat(found.get(topic.name()).partitions()).hasSize(topic.partitions()));
            assertThat(config(admin, Topics.SESSION, "cleanup.policy")).isEqualTo("compact");
            assertThat(config(admin, Topics.BOARD_UPDATE, "retention.ms")).isEqualTo("3600000");
        }
    }

    private static String config(Admin admin, String topic, String name) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource))
                .values()
                .get(resource)
                .get(30, TimeUnit.SECONDS)
                .get(name)
                .value();
    }
}
