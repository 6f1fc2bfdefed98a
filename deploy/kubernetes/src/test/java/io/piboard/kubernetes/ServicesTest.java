package io.piboard.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is deployed fits what the services read, and may do no more than it must. */
class ServicesTest {

    /** Every variable that a service may read; a new one must be given a place in the manifests. */
    static final Set<String> VARIABLES = Set.of(
            "PIBOARD_HTTP_HOST",
            "PIBOARD_HTTP_PORT",
            "PIBOARD_MANAGEMENT_HOST",
            "PIBOARD_MANAGEMENT_PORT",
            "KAFKA_BOOTSTRAP_SERVERS",
            "PIBOARD_DB_REACTIVE_URL",
            "PIBOARD_DB_JDBC_URL",
            "PIBOARD_DB_USER",
            "PIBOARD_DB_PASSWORD",
            "PIBOARD_IDENTITY_URL",
            "PIBOARD_JIRA_ALLOWED_NETWORKS",
            "PIBOARD_JIRA_REPLICAS",
            "PIBOARD_KEYS_INGEST",
            "PIBOARD_KEYS_SYNC",
            "PIBOARD_METADATA_URL",
            "PIBOARD_BOARD_URL",
            "PIBOARD_SERVICE_CLIENT_ID",
            "PIBOARD_SERVICE_CLIENT_SECRET",
            "PIBOARD_SYNC_URL",
            "PIBOARD_PUBLIC_URL",
            "PIBOARD_CONSENT_CALLBACK",
            "PIBOARD_ATLASSIAN_LOGIN",
            "PIBOARD_ATLASSIAN_GATEWAY");

    static Stream<String> services() {
        return Repository.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void everyVariableThatAServiceReadsIsSet(String service) {
        assumeTrue(Files.exists(Repository.settings(service)), service + " has no settings yet");
        assertThat(environment(service)).containsAll(Repository.variables(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void nothingElseIsSet(String service) {
        assertThat(VARIABLES).containsAll(environment(service));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aKeyRingIsGivenOnlyToWhoNeedsIt(String service) {
        Set<String> keys = environment(service).stream()
                .filter(name -> name.startsWith("PIBOARD_KEYS_"))
                .collect(Collectors.toSet());
        assertThat(keys)
                .isEqualTo(
                        switch (service) {
                            case "metadata-service" -> Set.of("PIBOARD_KEYS_INGEST", "PIBOARD_KEYS_SYNC");
                            case "sync-service" -> Set.of("PIBOARD_KEYS_SYNC");
                            case "webhook-ingest" -> Set.of("PIBOARD_KEYS_INGEST");
                            default -> Set.of();
                        });
    }

    @ParameterizedTest
    @MethodSource("services")
    void portsProbesAndServiceFitTogether(String service) {
        Container container = Manifests.container(service);
        Map<String, Integer> ports = container.getPorts().stream()
                .collect(Collectors.toMap(port -> port.getName(), port -> port.getContainerPort()));
        assertThat(ports)
                .isEqualTo(Map.of(
                        "http", Integer.valueOf(value(container, "PIBOARD_HTTP_PORT")),
                        "management", Integer.valueOf(value(container, "PIBOARD_MANAGEMENT_PORT"))));
        assertThat(List.of(container.getStartupProbe(), container.getReadinessProbe(), container.getLivenessProbe()))
                .allSatisfy(probe -> {
                    assertThat(probe.getHttpGet().getPort().getStrVal()).isEqualTo("management");
                    assertThat(probe.getHttpGet().getPath()).startsWith("/q/health/");
                });
        assertThat(Manifests.named(Service.class, service).getSpec().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void aContainerMayDoNothingBeyondItsWork(String service) {
        var pod = Manifests.named(Deployment.class, service)
                .getSpec()
                .getTemplate()
                .getSpec();
        var container = Manifests.container(service);
        assertThat(container.getImage()).isEqualTo("piboard/" + service + ":0.1.0");
        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(pod.getAutomountServiceAccountToken()).isFalse();
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getLimits()).containsKey("memory");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
    }

    @ParameterizedTest
    @MethodSource("services")
    void selectorsFindThePodsAndOneMayAlwaysStay(String service) {
        Deployment deployment = Manifests.named(Deployment.class, service);
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        PodDisruptionBudget budget = Manifests.named(PodDisruptionBudget.class, service);
        assertThat(labels)
                .containsAllEntriesOf(deployment.getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(
                        Manifests.named(Service.class, service).getSpec().getSelector())
                .containsAllEntriesOf(budget.getSpec().getSelector().getMatchLabels())
                .containsAllEntriesOf(Manifests.named(NetworkPolicy.class, service)
                        .getSpec()
                        .getPodSelector()
                        .getMatchLabels());
        assertThat(deployment.getSpec().getReplicas())
                .isGreaterThan(budget.getSpec().getMinAvailable().getIntVal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync-service", "metadata-service"})
    void theReplicasShareWhatAJiraSiteTakes(String service) {
        int replicas = Manifests.named(Deployment.class, service).getSpec().getReplicas();

        assertThat(value(Manifests.container(service), "PIBOARD_JIRA_REPLICAS")).isEqualTo(String.valueOf(replicas));
    }

    private static Set<String> environment(String service) {
        return Manifests.container(service).getEnv().stream()
                .map(EnvVar::getName)
                .collect(Collectors.toSet());
    }

    private static String value(Container container, String name) {
        return container.getEnv().stream()
                .filter(v -> v.getName().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
