package io.piboard.acceptance.conformance.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.piboard.acceptance.conformance.Account;
import io.piboard.acceptance.http.Answer;
import io.piboard.acceptance.http.Http;
import io.piboard.acceptance.http.NoAnswerException;
import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One account at one site: asks, and keeps what was not as it has to be instead of stopping there. */
public final class Probe {

    private final JiraKind kind;
    private final Http site;
    private final List<String> complaints = new ArrayList<>();
    private int readBacks;

    Probe(JiraKind kind, Http site) {
        this.kind = kind;
        this.site = site;
    }

    public static Probe at(URI site, JiraKind kind) {
        return new Probe(kind, new Http(site, Account.SUITE.authorization(kind)));
    }

    public JiraKind kind() {
        return kind;
    }

    /** What was not as it has to be, in words. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** How many writes were seen through another endpoint than the one that took them. */
    public int readBacks() {
        return readBacks;
    }

    Probe as(Account account) {
        return with(account.authorization(kind));
    }

    Probe with(String authorization) {
        return new Probe(kind, new Http(site.base(), authorization));
    }

    URI site() {
        return site.base();
    }

    Probe anonymous() {
        return with(null);
    }

    JsonNode get(String path) {
        return get(200, path);
    }

    JsonNode get(int expected, String path) {
        return send(expected, "GET", path, null);
    }

    JsonNode post(int expected, String path, String body) {
        return send(expected, "POST", path, body);
    }

    JsonNode put(int expected, String path, String body) {
        return send(expected, "PUT", path, body);
    }

    JsonNode delete(int expected, String path) {
        return send(expected, "DELETE", path, null);
    }

    /** @param body JSON in which ' stands for " */
    JsonNode send(int expected, String method, String path, String body) {
        return send(expected, method, path, body == null ? null : body.replace('\'', '"'), Map.of());
    }

    JsonNode form(int expected, String path, String form) {
        return send(expected, "POST", path, form, Map.of("Content-Type", "application/x-www-form-urlencoded"));
    }

    private JsonNode send(int expected, String method, String path, String body, Map<String, String> headers) {
        try {
            Answer answer = site.send(method, path, body, headers);
            if (answer.status() != expected) {
                complain("%s %s answers %d instead of %d: %s"
                        .formatted(method, path, answer.status(), expected, brief(answer.body())));
                return MissingNode.getInstance();
            }
            return answer.body();
        } catch (NoAnswerException e) {
            complain(method + " " + path + " was not answered");
            return MissingNode.getInstance();
        }
    }

    /** A write has to be seen through another endpoint. */
    void readBack(String write, String through, Object expected, Object seen) {
        int before = complaints.size();
        same(write + " read back through " + through, expected, seen);
        readBacks += complaints.size() == before ? 1 : 0;
    }

    void same(String what, Object expected, Object seen) {
        Object plain = seen instanceof JsonNode node ? node.asText(node.toString()) : seen;
        if (!Objects.equals(String.valueOf(expected), String.valueOf(plain))) {
            complain("%s: expected %s, saw %s".formatted(what, expected, plain));
        }
    }

    void holds(String what, boolean truth) {
        if (!truth) {
            complain(what);
        }
    }

    void complain(String what) {
        complaints.add(what);
    }

    /** What another account found counts here too. */
    void adopt(Probe other) {
        complaints.addAll(other.complaints);
        readBacks += other.readBacks;
    }

    private static String brief(JsonNode body) {
        String text = body.toString();
        return text.length() > 160 ? text.substring(0, 160) + "..." : text;
    }
}
