package io.piboard.jirasim.auth;

import io.piboard.jirasim.http.Scopes;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which scopes an endpoint of Jira Cloud asks for; the agile API knows granular ones only. */
public final class EndpointScopes {

    private record Rule(String[] path, List<List<String>> sufficient) {

        boolean fits(String[] asked) {
            for (int i = 0; i < path.length; i++) {
                if (!path[i].equals("*") && !path[i].equals(asked[i])) {
                    return false;
                }
            }
            return true;
        }

        long variables() {
            return Arrays.stream(path).filter("*"::equals).count();
        }
    }

    private final Map<String, List<Rule>> rules = new HashMap<>();
    private final Set<String> every = new TreeSet<>(Set.of("offline_access", "manage:jira-configuration"));

    private EndpointScopes(List<String> lines) {
        lines.stream().filter(line -> !line.startsWith("#")).forEach(this::add);
        rules.values().forEach(list -> list.sort((a, b) -> Long.compare(a.variables(), b.variables())));
    }

    public static EndpointScopes read() {
        try (InputStream file = EndpointScopes.class.getResourceAsStream("/auth/cloud-scopes.txt")) {
            return new EndpointScopes(new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of all scopes an app may ask for. */
    Set<String> everyScope() {
        return every;
    }

    /** The path as on the site itself, without the gateway's prefix. What is not in the table needs Jira's classic scopes. */
    public boolean allow(Scopes scopes, String method, String path) {
        String[] asked = path.replaceFirst("^/rest/api/[23]/", "/rest/api/").split("/");
        return scopes.unlimited()
                || rules.getOrDefault(method + asked.length, List.of()).stream()
                        .filter(rule -> rule.fits(asked))
                        .findFirst()
                        .map(rule -> rule.sufficient().stream().anyMatch(scopes::hold))
                        .orElseGet(() -> scopes.hold(method.equals("GET") ? "read:jira-work" : "write:jira-work"));
    }

    private void add(String line) {
        String[] parts = line.split(" \\| ?");
        String[] endpoint = parts[0].split(" ");
        List<List<String>> sufficient = Arrays.stream(parts)
                .skip(1)
                .map(words -> words.isBlank()
                        ? List.<String>of()
                        : List.of(words.strip().split(" ")))
                .toList();
        String[] path = endpoint[1].split("/");
        rules.computeIfAbsent(endpoint[0] + path.length, key -> new ArrayList<>())
                .add(new Rule(path, sufficient.isEmpty() ? List.of(List.of()) : sufficient));
        sufficient.forEach(every::addAll);
    }
}
