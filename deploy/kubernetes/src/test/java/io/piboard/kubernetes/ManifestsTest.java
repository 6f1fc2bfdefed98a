package io.piboard.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.strimzi.api.kafka.model.kafka.Kafka;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of the base is what its kind says, to the last field. */
class ManifestsTest {

    static Stream<String> files() {
        return Repository.manifestNames().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void noFieldIsUnknownToItsKind(String file) {
        assertStrict(Repository.BASE.resolve(file));
    }

    @Test
    void theExampleOfTheSecretIsOne() {
        assertStrict(Path.of("secret.example.yaml"));
    }

    @Test
    void aMisspeltFieldIsFound() {
        JsonNode misspelt = Repository.documents(Repository.BASE.resolve("webhook-ingest.yaml"))
                .getFirst();
        ((ObjectNode) misspelt.at("/spec/template/spec")).put("secureContext", "x");
        assertThat(Manifests.unknownFields(Manifests.parse(misspelt)))
                .containsExactly(".spec.template.spec.secureContext");
    }

    @Test
    void aMisspeltFieldOfKafkaIsFound() {
        JsonNode kafka =
                Repository.documents(Repository.BASE.resolve("kafka.yaml")).getLast();
        ((ObjectNode) kafka.at("/spec/kafka")).put("listner", "x");
        assertThat(Manifests.unknownFields(Manifests.parse(kafka))).containsExactly(".spec.kafka.listner");
    }

    @Test
    void kustomizeTakesExactlyTheFilesOfTheBase() {
        JsonNode kustomization = Repository.documents(Repository.BASE.resolve("kustomization.yaml"))
                .getFirst();
        List<String> resources = StreamSupport.stream(
                        kustomization.path("resources").spliterator(), false)
                .map(JsonNode::asText)
                .sorted()
                .toList();
        assertThat(resources).isEqualTo(Repository.manifestNames());
        assertThat(kustomization.fieldNames())
                .toIterable()
                .as("what kustomize 2.0 can do")
                .isSubsetOf("apiVersion", "kind", "namespace", "resources", "images", "patchesStrategicMerge");
    }

    @Test
    void theBaseHoldsNoSecret() {
        assertThat(Manifests.all()).extracting(HasMetadata::getKind).doesNotContain("Secret");
    }

    @Test
    void theKafkaTypesAreThoseOfTheirApi() {
        assertThat(Kafka.VERSIONS).contains("v1");
    }

    /** No Java types exist for CloudNativePG: a written list keeps out misspellings, it does not prove the operator's own schema. */
    @Test
    void theDatabaseUsesOnlyFieldsOfTheWrittenList() {
        JsonNode cluster =
                Repository.documents(Repository.BASE.resolve("database.yaml")).getFirst();
        assertThat(cluster.path("apiVersion").asText()).isEqualTo("postgresql.cnpg.io/v1");
        assertThat(cluster.path("kind").asText()).isEqualTo("Cluster");
        assertThat(cluster.path("spec").fieldNames())
                .toIterable()
                .isSubsetOf("instances", "imageName", "bootstrap", "postgresql", "storage", "resources");
        assertThat(cluster.at("/spec/bootstrap/initdb").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("database", "owner");
        assertThat(cluster.at("/spec/postgresql").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("parameters", "synchronous");
        assertThat(cluster.at("/spec/postgresql/synchronous").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("method", "number");
        assertThat(cluster.at("/spec/storage").fieldNames()).toIterable().containsExactly("size");
    }

    private static void assertStrict(Path file) {
        for (JsonNode document : Repository.documents(file)) {
            if (!Manifests.isCloudNativePg(document)) {
                HasMetadata parsed = Manifests.parse(document);
                assertThat(parsed.getMetadata().getName()).isNotEmpty();
                assertThat(Manifests.unknownFields(parsed)).as(file.toString()).isEmpty();
            }
        }
    }
}
