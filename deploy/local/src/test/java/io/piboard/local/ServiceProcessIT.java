package io.piboard.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessIT {

    private static final ServiceName NAME = ServiceName.SYNC;

    @TempDir
    Path directory;

    private final StackPorts ports = StackPorts.free();
    private final Supervisor supervisor = new Supervisor(true);
    private ServiceProcess service;

    @BeforeEach
    void start() throws IOException {
        FakeService.packageAs(NAME, directory);
        service = create();
        service.start();
    }

    @AfterEach
    void stop() {
        supervisor.end();
        service.stop();
    }

    private ServiceProcess create() {
        var environment = Map.of("PIBOARD_MANAGEMENT_PORT", Integer.toString(ports.of(NAME.management())));
        return new ServiceProcess(
                new ServiceCommand(NAME, directory, true, environment),
                ports,
                new PidFile(directory.resolve("sync.pid")),
                new ServiceLog("sync", directory.resolve("sync.log"), false),
                supervisor);
    }

    @Test
    void aSupervisedServiceComesBackAfterAKill() {
        // given
        supervisor.begin();
        long before = service.pid();

        // when
        service.kill();

        // then
        await().atMost(60, TimeUnit.SECONDS).untilAsserted(() -> {
            assertThat(service.isAlive()).isTrue();
            assertThat(service.pid()).isNotEqualTo(before);
        });
        service.awaitReady();
    }

    @Test
    void anUnsupervisedOneStaysDownUntilItIsStarted() {
        // when
        service.kill();

        // then
        assertThat(service.isAlive()).isFalse();
        service.start();
        assertThat(service.isAlive()).isTrue();
    }

    @Test
    void aStoppedServiceIsNotStartedAgainByItself() {
        // given
        supervisor.begin();

        // when
        service.stop();

        // then
        await().during(3, TimeUnit.SECONDS).atMost(10, TimeUnit.SECONDS).until(() -> !service.isAlive());
    }

    @Test
    void aPausedServiceIsThereAndSilent() throws Exception {
        // when
        service.pause();

        // then
        assertThat(service.isAlive()).isTrue();
        assertThatThrownBy(() -> ask(Duration.ofSeconds(1))).isInstanceOf(HttpTimeoutException.class);
        service.resume();
        assertThat(ask(Duration.ofSeconds(30))).isEqualTo(200);
    }

    @Test
    void whatAKilledLauncherLeavesIsStoppedByItsPidFile() {
        // given
        long leftOver = service.pid();

        // when
        new PidFile(directory.resolve("sync.pid")).stopLeftOver();

        // then: gone as soon as its parent, this process, has buried it
        await().atMost(30, TimeUnit.SECONDS)
                .until(() -> ProcessHandle.of(leftOver)
                        .filter(ProcessHandle::isAlive)
                        .isEmpty());
    }

    @Test
    void itsOutputIsInTheFile() {
        var log = new ServiceLog("sync", directory.resolve("sync.log"), false);

        await().atMost(30, TimeUnit.SECONDS)
                .untilAsserted(() -> assertThat(log.lastLines(5)).contains("fake service is up"));
    }

    private int ask(Duration timeout) throws IOException, InterruptedException {
        URI ready = service.managementAddress().resolve("/q/health/ready");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(ready).timeout(timeout).build();
            return client.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
