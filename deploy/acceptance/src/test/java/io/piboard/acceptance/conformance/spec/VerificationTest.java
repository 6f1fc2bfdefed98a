package io.piboard.acceptance.conformance.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.acceptance.conformance.tap.Exchange;
import io.piboard.jirasim.kind.JiraKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerificationTest {

    /** A document of our own: Atlassian's are not copied in. */
    private static final String DOCUMENT = """
            {"openapi": "3.0.1", "paths": {
              "/api/2/bird/{birdId}": {
                "get": {"parameters": [{"name": "expand", "in": "query", "schema": {"type": "string"}}],
                  "responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Bird"}}}}}},
                "put": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Bird"}}}},
                  "responses": {"204": {"description": "done"}}}},
              "/api/2/bird": {
                "get": {"responses": {"200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Bird"}}}}}}}},
             "components": {"schemas": {"Bird": {"type": "object", "required": ["name"],
               "properties": {"name": {"type": "string"}, "wings": {"type": "integer", "nullable": true}}}}}}
            """;

    private static final KnownFault LIST = new KnownFault(
            "jira-dc-10",
            "/paths/~1api~12~1bird/get/responses/200/content/application~1json/schema",
            Document.JSON.getNodeFactory().textNode("list"),
            "a list");

    @TempDir
    private Path directory;

    @BeforeEach
    void write() throws IOException {
        Files.writeString(directory.resolve("jira-dc-10.3.openapi.json"), DOCUMENT);
    }

    @Test
    void anAnswerAsDescribedIsNoFinding() {
        assertThat(findings(get("/rest/api/2/bird/7", "{\"name\":\"Falcon\",\"wings\":null}")))
                .isEmpty();
    }

    @Test
    void aWrongTypeAndAMissingMemberAreFound() {
        assertThat(findings(get("/rest/api/2/bird/7", "{\"wings\":\"two\"}")))
                .extracting(Finding::fault)
                .anyMatch(fault -> fault.contains("/wings"))
                .anyMatch(fault -> fault.contains("'name'"));
    }

    @Test
    void aKnownFaultOfTheDocumentIsMended() {
        assertThat(findings(get("/rest/api/2/bird", "[{\"name\":\"Owl\"}]"))).isEmpty();
        assertThat(findings(get("/rest/api/2/bird", "{\"name\":\"Owl\"}"))).isNotEmpty();
    }

    @Test
    void ourRequestsMayNotHaveUnknownMembersOrParameters() {
        Exchange edit = new Exchange(
                "us", "PUT", "/rest/api/2/bird/7?notify=no", "{\"name\":\"Kite\",\"legs\":2}", 204, "null", "");

        assertThat(findings(edit))
                .extracting(Finding::fault)
                .containsExactlyInAnyOrder("unknown parameter notify", "request has the unknown member legs");
    }

    @Test
    void whatNobodyDescribesIsListed() {
        Verification verification = new Verification(documents(), JiraKind.DC_10_3, Set.of("us"));

        verification.check(List.of(get("/rest/pat/latest/tokens/12", "{}")));

        assertThat(verification.unspecified()).containsExactly("GET /rest/pat/latest/tokens/{}");
        assertThat(verification.bodies()).isZero();
    }

    @Test
    void aFaultThatIsNotThereIsStale() {
        KnownFaults faults = new KnownFaults(List.of(new KnownFault("jira-dc-", "/paths/nowhere", LIST.is(), "gone")));

        new Verification(new Documents(directory, faults), JiraKind.DC_10_3, Set.of())
                .check(List.of(get("/rest/api/2/bird", "[]")));

        assertThat(faults.stale()).hasSize(1);
    }

    private List<Finding> findings(Exchange exchange) {
        Verification verification = new Verification(documents(), JiraKind.DC_10_3, Set.of("us"));
        verification.check(List.of(exchange));
        return verification.findings();
    }

    private Documents documents() {
        return new Documents(directory, new KnownFaults(List.of(LIST)));
    }

    private static Exchange get(String path, String answer) {
        return new Exchange("us", "GET", path, "", 200, "application/json", answer);
    }
}
