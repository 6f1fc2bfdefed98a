package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.kind.JiraKind;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What changed from one released version of the self-hosted product to the next. */
class ServerVersionsIT {

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"SERVER_8_20", "DC_9_12", "DC_10_3"})
    void theOldCreateMetadataIsGoneSinceNine(JiraKind kind) throws IOException {
        try (JiraSimulator simulator = start(kind)) {
            // when
            HttpResponse<String> old =
                    JiraHttp.as(simulator.uri(), "piboard").get("/rest/api/2/issue/createmeta?projectKeys=FAL");

            // then
            assertThat(old.statusCode()).isEqualTo(kind == JiraKind.SERVER_8_20 ? 200 : 404);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = JiraKind.class,
            names = {"SERVER_8_20", "DC_9_12", "DC_10_3"})
    void theNewCreateMetadataIsAPageOfValuesEverywhere(JiraKind kind) throws IOException {
        try (JiraSimulator simulator = start(kind)) {
            // when
            JsonObject types =
                    JiraHttp.as(simulator.uri(), "piboard").json("/rest/api/2/issue/createmeta/FAL/issuetypes");

            // then
            assertThat(types.getJsonArray("values")).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource(value = JiraKind.class, mode = EnumSource.Mode.EXCLUDE, names = "CLOUD")
    void everyVersionCallsItselfServerAndTellsItsNumbers(JiraKind kind) throws IOException {
        try (JiraSimulator simulator = start(kind)) {
            // when
            JsonObject info = new JiraHttp(simulator.uri(), null).json("/rest/api/2/serverInfo");

            // then
            assertThat(info.getString("deploymentType")).isEqualTo("Server");
            assertThat(info.getJsonArray("versionNumbers").getList()).isEqualTo(kind.versionNumbers());
            assertThat(info.getString("version"))
                    .startsWith(kind.versionNumbers().get(0) + ".");
        }
    }

    @Test
    void versionThreeIsNotThereAndTheUnknownPathHasItsOwnBody() throws IOException {
        try (JiraSimulator simulator = start(JiraKind.DC_10_3)) {
            // when
            HttpResponse<String> three = JiraHttp.as(simulator.uri(), "piboard").get("/rest/api/3/myself");

            // then
            assertThat(three.statusCode()).isEqualTo(404);
            assertThat(new JsonObject(three.body()).getString("message")).startsWith("null for uri: ");
            assertThat(new JsonObject(three.body()).getInteger("status-code")).isEqualTo(404);
        }
    }

    private static JiraSimulator start(JiraKind kind) {
        return JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withKind(kind));
    }
}
