package io.piboard.acceptance.conformance.guest;

import io.piboard.acceptance.conformance.Account;
import io.piboard.acceptance.conformance.Program;
import io.piboard.acceptance.conformance.Visit;
import io.piboard.acceptance.conformance.Visitor;
import io.piboard.jirasim.kind.JiraKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code jira-client} from npm, driven by {@code guests/npm/guest.js}; comes only where node is. */
public final class NpmGuest implements Visitor {

    private static final List<String> FILES = List.of("package.json", "package-lock.json", "guest.js");

    private final Path source;
    private final Path target;

    public NpmGuest(Path repository) {
        source = repository.resolve("deploy/acceptance/guests/npm");
        target = repository.resolve("deploy/acceptance/target/npm-guest");
    }

    @Override
    public String name() {
        return "jira-client(npm)";
    }

    @Override
    public boolean ours() {
        return false;
    }

    @Override
    public boolean comesTo(JiraKind kind) {
        return kind == JiraKind.CLOUD || kind == JiraKind.DC_10_3;
    }

    @Override
    public Visit visit(URI site, JiraKind kind) {
        if (!present("node") || !present("npm")) {
            return new Visit(0, List.of(), List.of("did not come: there is no node here"));
        }
        prepare();
        List<String> lines = Program.run(
                List.of(
                        "node",
                        "guest.js",
                        kind.word(),
                        site.toString(),
                        Account.SUITE.login(kind),
                        Account.SUITE.secret()),
                Map.of(),
                target);
        List<String> faults = new ArrayList<>(after("FAULT ", lines));
        if (after("READBACK ", lines).isEmpty()) {
            faults.add("did not get anywhere: " + lines);
        }
        return new Visit(after("READBACK ", lines).size(), faults, after("REMARK ", lines));
    }

    private void prepare() {
        try {
            Files.createDirectories(target);
            for (String file : FILES) {
                Files.copy(source.resolve(file), target.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!Files.isDirectory(target.resolve("node_modules/jira-client"))) {
            Program.run(List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"), Map.of(), target);
        }
    }

    private static List<String> after(String word, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    private static boolean present(String command) {
        try {
            return new ProcessBuilder(command, "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
