package io.piboard.embedded.identity;

import io.vertx.core.MultiMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Fills the log-in page's template; everything that comes from outside is escaped. */
final class LogInPage {

    private static final List<String> CARRIED = List.of(
            "client_id",
            "response_type",
            "redirect_uri",
            "scope",
            "state",
            "nonce",
            "code_challenge",
            "code_challenge_method");

    private static final String FAILURE = """
            <p class="failure" role="alert" id="failure">User name or password is wrong. Please try again.</p>
            """;

    private final String template = read();

    String render(MultiMap parameters, String userName, boolean failed) {
        return template.replace("{{failure}}", failed ? FAILURE : "")
                .replace("{{people}}", people())
                .replace("{{hidden}}", hidden(parameters))
                .replace("{{user}}", escape(Objects.requireNonNullElse(userName, "")));
    }

    private static String hidden(MultiMap parameters) {
        return CARRIED.stream()
                .filter(parameters::contains)
                .map(name -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">"
                        .formatted(name, escape(parameters.get(name))))
                .collect(Collectors.joining("\n      "));
    }

    private static String people() {
        return DemoPeople.ALL.stream()
                .filter(person -> person.organisation().equals(DemoPeople.ORGANISATION))
                .map(person -> "<li><code>%s</code> %s</li>"
                        .formatted(person.userName(), person.roles().getFirst()))
                .collect(Collectors.joining("\n        "));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("{", "&#123;");
    }

    private static String read() {
        try (var stream = LogInPage.class.getResourceAsStream("log-in.html")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("log-in.html is part of this jar", e);
        }
    }
}
