package io.piboard.acceptance.connect;

import io.piboard.acceptance.suite.Suite;
import io.piboard.jirasim.kind.JiraKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Saves tokens and looks for them, as they are and in base64, in every file that the suite has written (S8). */
public final class Secrets {

    private final Suite suite;
    private final Admin admin;
    private final Consumer<String> progress;
    private final Needles needles = new Needles();
    private final Needles control = new Needles();
    private int looked;

    public Secrets(Suite suite, Consumer<String> progress) {
        this.suite = suite;
        this.admin = new Admin(suite.logIn("ada").http());
        this.progress = progress;
    }

    /** Files in which one was found, out of {@link #looked()}. */
    public List<String> found(int count) {
        try (OtherJira jira = OtherJira.started(JiraKind.CLOUD)) {
            for (int i = 0; i < count; i++) {
                save(jira);
                if (i % 100 == 99) {
                    progress.accept((i + 1) + " tokens saved");
                }
            }
        }
        if (searched(control).isEmpty()) {
            throw new AssertionError("the search does not find what is there: an id that every log names");
        }
        return searched(needles);
    }

    public int looked() {
        return looked;
    }

    private void save(OtherJira jira) {
        String token = jira.control()
                .post("/simulator/accounts/tokens", Map.of("user", "piboard@acme.example"))
                .good()
                .path("token")
                .asText();
        String webhookSecret = UUID.randomUUID().toString();
        Map<String, String> auth = Map.of("kind", "BASIC", "user", "piboard@acme.example", "token", token);
        Map<String, Object> request = Admin.request(jira.url(), auth);
        request.put("webhookSecret", webhookSecret);
        request.put("projects", List.of("FAL"));
        UUID connection = UUID.randomUUID();
        admin.connect(connection, request).good();
        admin.delete(connection).good();
        needles.add(token);
        needles.add(webhookSecret);
        control.add(connection.toString());
    }

    private List<String> searched(Needles wanted) {
        var hits = new ArrayList<String>();
        looked = 0;
        try (Stream<Path> files = Files.walk(suite.directory())) {
            files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(suite.directory().resolve("data/secrets")))
                    .forEach(file -> search(file, wanted, hits));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return hits;
    }

    private void search(Path file, Needles wanted, List<String> hits) {
        try {
            byte[] content = Files.readAllBytes(file);
            looked++;
            if (wanted.areIn(content)) {
                hits.add(suite.directory().relativize(file).toString());
            }
        } catch (IOException gone) {
            // a segment that was deleted meanwhile
        }
    }
}
