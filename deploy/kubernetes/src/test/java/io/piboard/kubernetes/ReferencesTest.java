package io.piboard.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.networking.v1.Ingress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every reference inside the base leads somewhere. */
class ReferencesTest {

    @Test
    void everyReferenceToConfigurationLeadsSomewhere() {
        Map<String, String> config = Manifests.named(ConfigMap.class, "piboard").getData();
        List<String> used = references()
                .filter(v -> v.getValueFrom().getConfigMapKeyRef() != null)
                .map(v -> v.getValueFrom().getConfigMapKeyRef().getKey())
                .distinct()
                .toList();
        assertThat(used).containsExactlyInAnyOrderElementsOf(config.keySet());
    }

    @Test
    void everyReferenceToASecretIsExplained() {
        Map<String, JsonNode> explained = Repository.documents(Path.of("secret.example.yaml")).stream()
                .collect(Collectors.toMap(
                        secret -> secret.at("/metadata/name").asText(), secret -> secret.path("stringData")));
        references()
                .map(v -> v.getValueFrom().getSecretKeyRef())
                .filter(Objects::nonNull)
                .forEach(secret -> {
                    // CloudNativePG writes it
                    if (secret.getName().equals("piboard-db-app")) {
                        assertThat(secret.getKey()).isIn("username", "password");
                        return;
                    }
                    assertThat(explained).containsKey(secret.getName());
                    assertThat(explained.get(secret.getName()).has(secret.getKey()))
                            .isTrue();
                });
    }

    @Test
    void theIngressSendsEachPathToItsService() {
        Map<String, String> routes = Manifests.all(Ingress.class)
                .flatMap(ingress -> ingress.getSpec().getRules().stream())
                .flatMap(rule -> rule.getHttp().getPaths().stream())
                .collect(Collectors.toMap(
                        path -> path.getPath(),
                        path -> path.getBackend().getService().getName()));
        assertThat(routes)
                .isEqualTo(Map.of("/webhooks", "webhook-ingest", "/api", "board-service", "/", "board-service"));
        assertThat(Manifests.all(Ingress.class))
                .allSatisfy(ingress -> assertThat(ingress.getSpec().getTls()).isNotEmpty());
    }

    @Test
    void namesAreUniquePerKind() {
        assertThat(Manifests.all().stream().map(ReferencesTest::kindAndName)).doesNotHaveDuplicates();
    }

    private static String kindAndName(HasMetadata object) {
        return object.getKind() + "/" + object.getMetadata().getName();
    }

    private static Stream<EnvVar> references() {
        return Repository.SERVICES.stream()
                .flatMap(s -> Manifests.container(s).getEnv().stream())
                .filter(v -> v.getValueFrom() != null);
    }
}
