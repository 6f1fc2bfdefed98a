package io.piboard.acceptance.connect;

import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.ServiceName;
import io.piboard.local.ServiceProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Enters addresses that lead inside, in every member of a connection that holds one, at a metadata-service whose operator
 * allows none of them (S6): each is refused, and the canary hears nothing.
 */
public final class ForbiddenAddresses {

    private static final Map<String, String> BASIC = Map.of("kind", "BASIC", "user", "a", "token", "b");
    private static final List<String> MEMBERS = List.of("siteUrl", "apiUrl", "tokenUrl");

    private final Suite suite;
    private final List<String> forms;
    private int heard;

    /** @param forms one address each; {@code %d} stands for the canary's port */
    public ForbiddenAddresses(Suite suite, List<String> forms) {
        this.suite = suite;
        this.forms = forms;
    }

    public int tried() {
        return forms.size() * MEMBERS.size();
    }

    /** Connections that the canary has heard. */
    public int heard() {
        return heard;
    }

    /** Addresses that were not refused. */
    public List<String> failures() {
        // as an operator runs it who has allowed nothing; connections by plain HTTP are refused for another reason
        ServiceProcess metadata = suite.stack()
                .another(
                        ServiceName.METADATA,
                        Map.of("PIBOARD_JIRA_ALLOWED_NETWORKS", "", "PIBOARD_METADATA_CONNECTION_PLAIN_HTTP", "true"));
        ServiceProcess board = null;
        try (var canary = new Canary()) {
            metadata.start();
            board = suite.stack()
                    .another(
                            ServiceName.BOARD,
                            Map.of("PIBOARD_METADATA_URL", metadata.address().toString()));
            board.start();
            List<String> failures = entered(board, canary);
            heard = canary.heard();
            return failures;
        } finally {
            if (board != null) {
                board.stop();
            }
            metadata.stop();
        }
    }

    private List<String> entered(ServiceProcess board, Canary canary) {
        Admin admin = new Admin(BoardClient.logIn(suite.stack().origin(), "ada").at(board.address()));
        var failures = new ArrayList<String>();
        for (String form : forms) {
            String address = form.formatted(canary.port());
            for (String member : MEMBERS) {
                Answer answer = admin.connect(UUID.randomUUID(), request(member, address));
                if (!isRefusal(answer)) {
                    failures.add(member + " " + address + " was answered " + answer.status());
                }
            }
        }
        return failures;
    }

    /** 5xx other than "cannot be reached" would be a fault of ours. */
    private static boolean isRefusal(Answer answer) {
        return answer.status() / 100 == 4 || answer.status() == 502;
    }

    private static Map<String, Object> request(String member, String address) {
        if (member.equals("tokenUrl")) {
            return Admin.request(
                    "https://jira.invalid",
                    Map.of("kind", "CLIENT_CREDENTIALS", "tokenUrl", address, "clientId", "a", "clientSecret", "b"));
        }
        Map<String, Object> request = Admin.request("https://jira.invalid", BASIC);
        request.put(member, address);
        return request;
    }
}
