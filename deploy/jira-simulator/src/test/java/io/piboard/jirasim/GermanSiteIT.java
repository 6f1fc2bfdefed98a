package io.piboard.jirasim;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.site.Language;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A site whose names are translated: whoever matches by name finds nothing, whoever goes by id and key does. */
class GermanSiteIT {

    private final JiraSimulator simulator =
            JiraSimulator.start(SimulatorOptions.defaults().withPort(0).withLanguage(Language.GERMAN));
    private final JiraHttp jira = JiraHttp.as(simulator.uri(), "piboard");

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void statusesAndCategoriesHaveTranslatedNamesAndTheSameKeys() throws IOException {
        // when
        JsonArray statuses = new JsonArray(jira.get("/rest/api/2/status").body());

        // then
        JsonObject first = statuses.getJsonObject(0);
        assertThat(first.getString("id")).isEqualTo("10100");
        assertThat(first.getString("name")).isEqualTo("Zu erledigen");
        assertThat(first.getJsonObject("statusCategory").getString("key")).isEqualTo("new");
        assertThat(first.getJsonObject("statusCategory").getString("name")).isEqualTo("Zu erledigen");
    }

    @Test
    void storyPointsHaveATranslatedNameAndTellTheUntranslatedOne() throws IOException {
        // when
        JsonArray fields = new JsonArray(jira.get("/rest/api/2/field").body());

        // then
        assertThat(fields).anySatisfy(field -> {
            assertThat(((JsonObject) field).getString("id")).isEqualTo("customfield_10035");
            assertThat(((JsonObject) field).getString("name")).isEqualTo("Story-Points");
            assertThat(((JsonObject) field).getString("untranslatedName")).isEqualTo("Story Points");
        });
    }

    @Test
    void transitionsLeadToStatusesOfTranslatedNames() throws IOException {
        // when
        JsonArray steps = jira.json("/rest/api/2/issue/FAL-1/transitions").getJsonArray("transitions");

        // then
        assertThat(steps)
                .anySatisfy(step -> assertThat(
                                ((JsonObject) step).getJsonObject("to").getString("name"))
                        .isEqualTo("Fertig"));
    }
}
