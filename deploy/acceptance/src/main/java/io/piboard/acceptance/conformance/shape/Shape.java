package io.piboard.acceptance.conformance.shape;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.spec.PathTemplate;
import io.piboard.acceptance.conformance.tap.Exchange;
import io.piboard.acceptance.http.Http;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the good answers of one endpoint must have: what is demanded at least once, what is forbidden always. */
record Shape(String endpoint, PathTemplate path, KindFilter kinds, List<Member> members) {

    /** @param names ids of custom fields of the site, which stand in shapes as {@code {sprint}} */
    static Shape of(JsonNode entry, Map<String, String> names) {
        String endpoint = entry.required("endpoint").asText();
        List<Member> members = entry.required("members").properties().stream()
                .map(member -> new Member(
                        named(member.getKey(), names), member.getValue().asText()))
                .toList();
        if (members.isEmpty()) {
            throw new IllegalStateException("the shape of " + endpoint + " demands nothing");
        }
        return new Shape(
                endpoint,
                PathTemplate.of(endpoint.substring(endpoint.indexOf(' ') + 1)),
                new KindFilter(entry.required("kinds").asText()),
                members);
    }

    boolean describes(Exchange exchange) {
        return endpoint.startsWith(exchange.method() + " ") && path.matches(exchange.path());
    }

    /** Judges the good answers with a JSON body. */
    Optional<String> fault(List<Exchange> answers) {
        List<List<String>> faults = answers.stream().map(this::faults).toList();
        return answers.stream()
                .flatMap(answer -> faults(
                        answer, members.stream().filter(Member::forbidden).toList())
                        .stream())
                .findFirst()
                .or(() -> faults.stream()
                        .min(Comparator.comparingInt(List::size))
                        .filter(least -> !least.isEmpty())
                        .map(least -> String.join("; ", least)));
    }

    private List<String> faults(Exchange answer) {
        return faults(answer, members);
    }

    private static List<String> faults(Exchange answer, List<Member> members) {
        try {
            JsonNode body = Http.JSON.readTree(answer.body());
            return members.stream()
                    .flatMap(member -> member.fault(body).stream())
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("no JSON");
        }
    }

    private static String named(String path, Map<String, String> names) {
        String result = path;
        for (Map.Entry<String, String> name : names.entrySet()) {
            result = result.replace("{" + name.getKey() + "}", name.getValue());
        }
        return result;
    }
}
