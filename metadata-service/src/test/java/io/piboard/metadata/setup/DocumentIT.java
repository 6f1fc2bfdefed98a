package io.piboard.metadata.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.metadata.JiraSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection's set-up as YAML. */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
class DocumentIT {

    @ConfigProperty(name = "test.jira.url")
    String jira;

    private final UUID id = UUID.randomUUID();
    private final Admin ada = new Admin("ada", id);

    @BeforeEach
    void connect() {
        ada.puts(Admin.request(jira, Way.CLOUD_BASIC.auth(jira))).statusCode(200);
    }

    @Test
    void anExportHasEverythingButSecrets() {
        String yaml = export();

        assertThat(yaml).contains("name: Acme\n", "kind: CLOUD\n", "auth: BASIC\n", "  - FAL\n", "STORY_POINTS:");
        assertThat(yaml).doesNotContain("scopeJql:", Admin.SECRET);
        Way.CLOUD_BASIC.auth(jira).forEach((member, value) -> {
            if (!member.equals("kind")) {
                assertThat(yaml).doesNotContain(value.toString());
            }
        });
        ada.yaml("/import", yaml).statusCode(200).body("differences", empty()).body("warnings", empty());
    }

    @Test
    void anEditIsShownAndThenDoneAsShown() {
        String edited = export().replace("name: Acme", "name: Acme II")
                .replace("  - KIT\n", "")
                .replace("projects:", "scopeJql: project = FAL\nprojects:");

        String token = ada.yaml("/import", edited)
                .statusCode(200)
                .body("differences.path", contains("name", "projects", "scopeJql"))
                .body("differences[0].before", equalTo("Acme"))
                .extract()
                .path("token");
        ada.gets("").body("name", equalTo("Acme"));

        ada.yaml("/import/" + token, edited).statusCode(200).body("name", equalTo("Acme II"));
        ada.gets("").body("projects", contains("FAL", "OWL")).body("scopeJql", equalTo("project = FAL"));
        ada.yaml("/import/" + token, edited).statusCode(200).body("name", equalTo("Acme II"));
    }

    @Test
    void whatIsNotAsItWasShownIsNotDone() {
        String edited = export().replace("name: Acme", "name: Acme II");
        String token = ada.yaml("/import", edited).extract().path("token");
        Map<String, Object> meanwhile = Admin.request(jira, Way.CLOUD_BASIC.auth(jira));
        meanwhile.put("name", "Acme III");
        ada.puts(meanwhile).statusCode(200);

        ada.yaml("/import/" + token, edited)
                .statusCode(409)
                .body("type", equalTo("urn:piboard:problem:changed-since"))
                .body("differences[0].before", equalTo("Acme III"));
        ada.gets("").body("name", equalTo("Acme III"));
    }

    @Test
    void aProjectThatJiraHasNotIsRefusedAsEver() {
        String edited = export().replace("  - KIT\n", "  - NOPE\n");
        String token = ada.yaml("/import", edited).extract().path("token");

        ada.yaml("/import/" + token, edited)
                .statusCode(422)
                .body("type", equalTo("urn:piboard:problem:jira-unknown-project"));
    }

    @Test
    void whatIsNoDocumentIsRefusedWithAllItsFaults() {
        ada.yaml("/import", "piboard: connection/2\nname: Acme\nwebhookSecret: x\nprojects: [FAL]\n")
                .statusCode(400)
                .body("faults", containsInAnyOrder("webhookSecret: unknown member", "piboard: must be connection/1"));
        ada.yaml("/import", "a: &a [x]\nb: *a\n").statusCode(400).body("faults[0]", containsString("anchors"));
        ada.yaml("/import", "name: [x]\n").statusCode(400).body("faults[0]", containsString("name"));
        ada.yaml("/import", export().replace(jira, "http://127.0.0.1:1"))
                .statusCode(400)
                .body("faults[0]", containsString("siteUrl: the credentials of this connection are for " + jira));
    }

    @Test
    void onlyAdminsOfTheOrganisationCarryConnections() {
        String yaml = export();

        for (String person : new String[] {"eve", "mia", "ria"}) {
            int refusal = person.equals("eve") ? 404 : 403;
            Admin other = new Admin(person, id);
            other.gets("/export").statusCode(refusal);
            other.yaml("/import", yaml).statusCode(refusal);
            other.yaml("/import/x", yaml).statusCode(refusal);
        }
    }

    private String export() {
        return ada.gets("/export").statusCode(200).extract().asString();
    }
}
