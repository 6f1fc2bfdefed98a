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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:%d",
                "http://127.0.0.1.:%d",
                "http://127.1:%d",
                "http://127.0.1:%d",
                "http://0:%d",
                "http://0.0.0.0:%d",
                "http://2130706433:%d",
                "http://017700000001:%d",
                "http://0177.0.0.1:%d",
                "http://0x7f000001:%d",
                "http://0x7f.0.0.1:%d",
                "http://127.0.0.1%%2e:%d",
                "http://127.255.255.254:%d",
                "http://localhost:%d",
                "http://LOCALHOST:%d",
                "http://localhost.:%d",
                "http://[::1]:%d",
                "http://[::]:%d",
                "http://[0:0:0:0:0:0:0:1]:%d",
                "http://[::ffff:127.0.0.1]:%d",
                "http://[::ffff:7f00:1]:%d",
                "http://[::127.0.0.1]:%d",
                "http://[64:ff9b::7f00:1]:%d",
                "http://[2002:7f00:1::]:%d",
                "http://[fe80::1]:%d",
                "http://[fc00::1]:%d",
                "http://[ff02::1]:%d",
                "http://[::1%%25lo]:%d",
                "http://169.254.169.254:%d",
                "http://169.254.170.2:%d",
                "http://[fd00:ec2::254]:%d",
                "http://10.0.0.1:%d",
                "http://172.16.0.1:%d",
                "http://192.168.0.1:%d",
                "http://100.64.0.1:%d",
                "http://192.0.0.1:%d",
                "http://198.18.0.1:%d",
                "http://224.0.0.1:%d",
                "http://240.0.0.1:%d",
                "http://255.255.255.255:%d",
                "http://user@127.0.0.1:%d",
                "http://jira.example@127.0.0.1:%d",
                "http://user:word@localhost:%d",
                "http://127.0.0.1:%d#jira.example",
                "http://127.0.0.1:%d?jira.example",
                "http://127.0.0.1:%d\\@jira.example",
                "file:///etc/passwd#%d",
                "ftp://127.0.0.1:%d",
                "gopher://127.0.0.1:%d",
                "jar:http://127.0.0.1:%d!/",
                "ldap://127.0.0.1:%d",
                "//127.0.0.1:%d",
                "http:127.0.0.1:%d",
                "http:///127.0.0.1:%d",
                "http://:%d",
                "http://①②⑦.⓪.⓪.①:%d",
                "http://127。0。0。1:%d",
                "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:%d",
                "https://127.0.0.1:%d",
                "https://localhost:%d",
                "https://[::1]:%d",
                "http://localhost.localdomain:%d",
                "http://ip6-localhost:%d"
            })
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
