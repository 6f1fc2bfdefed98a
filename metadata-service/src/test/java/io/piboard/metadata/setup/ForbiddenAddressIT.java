package io.piboard.metadata.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.piboard.embedded.quarkus.EmbeddedSuite;
import io.piboard.metadata.JiraSite;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Connections never lead where the operator has not allowed it: a canary on this machine hears nothing (S6). */
@QuarkusTest
@QuarkusTestResource(EmbeddedSuite.class)
@QuarkusTestResource(JiraSite.class)
@TestProfile(ForbiddenAddressIT.NothingAllowed.class)
class ForbiddenAddressIT {

    /** As in production: public addresses only. */
    public static final class NothingAllowed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("piboard.jira.allowed-networks", "", "piboard.metadata.connection.plain-http", "true");
        }
    }

    private static final Map<String, Object> BASIC = Map.of("kind", "BASIC", "user", "a", "token", "b");

    private final Admin ada = new Admin("ada", UUID.randomUUID());
    private Canary canary;

    @BeforeEach
    void listen() throws IOException {
        canary = new Canary();
    }

    @AfterEach
    void stop() throws IOException {
        canary.close();
    }

    /** One a line, also for the row S6 of the acceptance; %d is the port of somebody who must not be called. */
    static Stream<String> forms() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/forbidden-addresses.txt")).stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void noFormOfAnAddressLeadsInside(String form) {
        String address = form.formatted(canary.port());

        List<Integer> answers =
                List.of(entered("siteUrl", address), entered("apiUrl", address), entered("tokenUrl", address));

        assertThat(answers).as(address).allSatisfy(status -> assertThat(status).isBetween(400, 502));
        assertThat(canary.heard()).as(address).isZero();
    }

    @Test
    void aForbiddenAddressIsToldAsSuch() {
        ada.puts(Admin.request("http://127.0.0.1:" + canary.port(), BASIC))
                .statusCode(422)
                .body("type", is("urn:piboard:problem:address-refused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DATA_CENTER_OAUTH", "CLOUD_OAUTH"})
    void nobodyIsSentToAForbiddenAddress(String kind) {
        Map<String, Object> app = Map.of("kind", kind, "clientId", "a", "clientSecret", "b");

        ada.puts(Admin.request("http://127.0.0.1:" + canary.port(), app))
                .statusCode(422)
                .body("type", anyOf(startsWith("urn:piboard:problem:address-refused")));

        assertThat(canary.heard()).isZero();
    }

    private int entered(String member, String address) {
        Map<String, Object> request = member.equals("tokenUrl")
                ? Admin.request(
                        "https://jira.invalid",
                        Map.of("kind", "CLIENT_CREDENTIALS", "tokenUrl", address, "clientId", "a", "clientSecret", "b"))
                : Admin.request("https://jira.invalid", BASIC);
        if (!member.equals("tokenUrl")) {
            request.put(member, address);
        }
        return ada.puts(request).extract().statusCode();
    }

    /** Listens on this machine and counts who comes. */
    private static final class Canary implements AutoCloseable {

        private final AtomicInteger heard = new AtomicInteger();
        private final ServerSocket socket = new ServerSocket();

        Canary() throws IOException {
            socket.bind(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0));
            Thread.ofVirtual().start(this::accept);
        }

        int port() {
            return socket.getLocalPort();
        }

        int heard() {
            return heard.get();
        }

        private void accept() {
            while (!socket.isClosed()) {
                try (Socket visitor = socket.accept()) {
                    heard.incrementAndGet();
                } catch (IOException closed) {
                    return;
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
