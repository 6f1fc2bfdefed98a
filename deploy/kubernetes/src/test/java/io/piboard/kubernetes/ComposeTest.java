package io.piboard.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The images and compose.yaml, as far as reading them can tell: no container runtime is needed or used. */
class ComposeTest {

    private static final JsonNode COMPOSE =
            Repository.documents(Repository.DOCKER.resolve("compose.yaml")).getFirst();

    /** The members of a service in the compose specification that we use; a misspelt one is none of them. */
    private static final Set<String> MEMBERS = Set.of(
            "image",
            "build",
            "environment",
            "ports",
            "volumes",
            "depends_on",
            "healthcheck",
            "entrypoint",
            "restart",
            "read_only",
            "tmpfs",
            "cap_drop",
            "security_opt");

    /** Its image holds an ahead-of-time cache. */
    private static final String TRAINED = "webhook-ingest";

    static Stream<String> services() {
        return Repository.SERVICES.stream();
    }

    @ParameterizedTest
    @MethodSource("services")
    void anImageIsTheBuiltServiceRunByAnOrdinaryUser(String service) {
        List<String> lines = Repository.text(Repository.DOCKER.resolve(service + ".Dockerfile"))
                .lines()
                .toList();
        String built = service.equals(TRAINED) ? "--from=trained /piboard/" : "target/quarkus-app/";
        assertThat(lines)
                .contains(
                        "FROM eclipse-temurin:25-jre",
                        "COPY " + built + "lib/ /piboard/lib/",
                        "COPY " + built + "*.jar /piboard/",
                        "COPY " + built + "app/ /piboard/app/",
                        "COPY " + built + "quarkus/ /piboard/quarkus/",
                        "ENV PIBOARD_HTTP_HOST=0.0.0.0 PIBOARD_HTTP_PORT=8080",
                        "ENV PIBOARD_MANAGEMENT_HOST=0.0.0.0 PIBOARD_MANAGEMENT_PORT=9000",
                        "EXPOSE 8080 9000",
                        "USER 10001:10001");
        assertThat(lines.stream().map(line -> line.split(" ")[0]).distinct())
                .isSubsetOf("#", "FROM", "COPY", "RUN", "ENV", "EXPOSE", "WORKDIR", "USER", "ENTRYPOINT", "");
        assertThat(lines.getLast()).startsWith("ENTRYPOINT [\"java\", ").endsWith("\"/piboard/quarkus-run.jar\"]");
    }

    /** A cache fits the JVM, the path and the options that it was trained with; else it is not used, and nobody notices. */
    @Test
    void theCacheIsTrainedAsItIsUsed() {
        List<String> lines = Repository.text(Repository.DOCKER.resolve(TRAINED + ".Dockerfile"))
                .lines()
                .toList();

        assertThat(lines)
                .contains(
                        "FROM eclipse-temurin:25-jre AS trained",
                        "COPY target/quarkus-app/ /piboard/",
                        "COPY src/main/docker/train /train",
                        "RUN [\"bash\", \"/train\", \"/piboard\", \"-XX:+UseSerialGC\"]",
                        "COPY --from=trained /piboard/app.aot /piboard/");
        assertThat(lines.getLast()).contains("\"-XX:+UseSerialGC\"", "\"-XX:AOTCache=/piboard/app.aot\"");
        assertThat(Repository.DOCKER.resolve("../../" + TRAINED + "/src/main/docker/train"))
                .isExecutable();
    }

    @ParameterizedTest
    @MethodSource("services")
    void composeBuildsItAndSetsWhatItReads(String service) {
        JsonNode part = COMPOSE.path("services").path(service);
        assertThat(part.path("image").asText()).isEqualTo("piboard/" + service + ":0.1.0");
        assertThat(part.at("/build/context").asText()).isEqualTo("../../" + service);
        assertThat(Repository.DOCKER
                        .resolve(part.at("/build/context").asText())
                        .resolve(part.at("/build/dockerfile").asText()))
                .exists();
        Set<String> set = names(part.path("environment"));
        assertThat(ServicesTest.VARIABLES).containsAll(set);
        assumeTrue(Files.exists(Repository.settings(service)), service + " has no settings yet");
        Set<String> read = Repository.variables(service);
        // the image sets where it listens
        read.removeIf(name -> name.startsWith("PIBOARD_HTTP_") || name.startsWith("PIBOARD_MANAGEMENT_"));
        assertThat(set).containsAll(read);
    }

    @Test
    void everyMemberAndEveryDependencyExists() {
        JsonNode services = COMPOSE.path("services");
        for (Map.Entry<String, JsonNode> service : services.properties()) {
            assertThat(MEMBERS).as(service.getKey()).containsAll(names(service.getValue()));
            assertThat(names(services)).containsAll(names(service.getValue().path("depends_on")));
        }
    }

    @Test
    void everyMountedFileExists() {
        List<String> mounts = COMPOSE.path("services").findValues("volumes").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::asText)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(0, volume.indexOf(':')))
                .toList();
        assertThat(mounts)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Repository.DOCKER.resolve(file)).exists());
    }

    @Test
    void onlyTheOriginIsReachableAndOnlyFromThisMachine() {
        JsonNode services = COMPOSE.path("services");
        assertThat(services.findParents("ports")).hasSize(1);
        assertThat(services.at("/origin/ports/0").asText()).startsWith("127.0.0.1:");
    }

    @Test
    void noSecretIsWrittenDown() {
        String text = Repository.text(Repository.DOCKER.resolve("compose.yaml"));
        assertThat(Pattern.compile("(KEYS_\\w+|PASSWORD): (?!\\$\\{\\w+:\\?)")
                        .matcher(text)
                        .find())
                .isFalse();
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
