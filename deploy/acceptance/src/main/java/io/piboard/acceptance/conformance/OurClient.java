package io.piboard.acceptance.conformance;

import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Our client in the program that does everything it can, {@code deploy/client-driver}; the line is its language. */
public final class OurClient implements Visitor {

    private final Path program;

    public OurClient(Path repository) {
        program = repository.resolve("deploy/client-driver/target/quarkus-app/quarkus-run.jar");
    }

    @Override
    public String name() {
        return "our-client";
    }

    @Override
    public boolean comesTo(JiraKind kind) {
        return true;
    }

    @Override
    public Visit visit(URI site, JiraKind kind) {
        List<String> lines = run(kind, List.of(), "exercise", site);
        List<String> faults = after("FAULT ", lines);
        if (lines.stream().noneMatch(line -> line.startsWith("READBACK "))) {
            faults.add("did not get anywhere: " + lines);
        }
        return new Visit(after("READBACK ", lines).size(), faults, List.of());
    }

    /** Issue reads, with as many side by side as it likes and its budget opened. */
    public Pace reads(URI site, JiraKind kind, int seconds, int connections) {
        List<String> open = List.of("-Dpiboard.jira.requests-per-second=1000000", "-Dpiboard.jira.burst=1000000");
        List<String> lines = run(kind, open, "reads", site, String.valueOf(seconds), String.valueOf(connections));
        return new Pace(figure("RATE ", lines), figure("COST ", lines));
    }

    private static double figure(String word, List<String> lines) {
        return after(word, lines).stream()
                .mapToDouble(Double::parseDouble)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("our client told no " + word + lines));
    }

    private List<String> run(JiraKind kind, List<String> settings, String what, URI site, String... more) {
        if (!Files.exists(program)) {
            throw new IllegalStateException("deploy/client-driver is not built");
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(settings);
        command.addAll(List.of("-jar", program.toString(), what));
        command.addAll(List.of(kind.cloud() ? "CLOUD" : "SELF_HOSTED", site.toString()));
        command.addAll(List.of(more));
        return Program.run(command, accounts(kind));
    }

    /** Whoever the line may act as: the suite's account, an administrator and, on Cloud, an app. */
    private static Map<String, String> accounts(JiraKind kind) {
        Map<String, String> accounts = new HashMap<>();
        accounts.put("PIBOARD_DRIVER_AUTHORIZATION", Account.SUITE.authorization(kind));
        accounts.put("PIBOARD_DRIVER_ADMIN", Account.ADMIN.authorization(kind));
        if (kind.cloud()) {
            accounts.put("PIBOARD_DRIVER_APP", "piboard-app:piboard-app-secret");
        }
        return accounts;
    }

    private static List<String> after(String word, List<String> lines) {
        return new ArrayList<>(lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList());
    }
}
