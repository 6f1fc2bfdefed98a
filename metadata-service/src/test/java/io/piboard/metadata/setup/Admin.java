package io.piboard.metadata.setup;

import static io.restassured.RestAssured.given;

import io.piboard.embedded.quarkus.DemoTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** An admin at the connections of the organisation, and at a browser. */
final class Admin {

    static final String SECRET = "correct horse battery";

    private static final String CONNECTIONS = "/internal/v1/connections/";

    private final String name;
    private final UUID id;

    Admin(String name, UUID id) {
        this.name = name;
        this.id = id;
    }

    ValidatableResponse puts(Map<String, Object> body) {
        return sends(body).put(CONNECTIONS + id).then();
    }

    ValidatableResponse gets(String below) {
        return as().get(CONNECTIONS + id + below).then();
    }

    ValidatableResponse posts(String below) {
        return as().post(CONNECTIONS + id + below).then();
    }

    ValidatableResponse puts(String below, Map<String, Object> body) {
        return sends(body).put(CONNECTIONS + id + below).then();
    }

    ValidatableResponse yaml(String below, String document) {
        return as().contentType("application/yaml")
                .body(document.getBytes(StandardCharsets.UTF_8))
                .post(CONNECTIONS + id + below)
                .then();
    }

    ValidatableResponse deletes(String below) {
        return as().delete(CONNECTIONS + id + below).then();
    }

    /** Consents at the site; comes back with the query that our page would see. */
    Map<String, String> visits(String address, String more) {
        String location = given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .get(address + more)
                .then()
                .extract()
                .header("Location");
        return query(URI.create(location));
    }

    ValidatableResponse comesBackWith(Map<String, String> returned) {
        return puts("/consent", Map.of("returned", returned));
    }

    static Map<String, Object> request(String jira, Map<String, Object> auth) {
        return new HashMap<>(Map.of(
                "name", "Acme",
                "siteUrl", jira,
                "auth", auth,
                "webhookSecret", SECRET,
                "projects", List.of("FAL", "OWL", "KIT")));
    }

    private RequestSpecification sends(Map<String, Object> body) {
        return as().contentType(ContentType.JSON).body(body);
    }

    private RequestSpecification as() {
        return given().auth().oauth2(DemoTokens.of(name));
    }

    private static Map<String, String> query(URI location) {
        return Arrays.stream(location.getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }
}
