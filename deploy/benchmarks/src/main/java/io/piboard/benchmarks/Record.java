package io.piboard.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.piboard.benchmarks.figure.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What was found, kept as JSON beside the logs of its run, with the commit and the machine it was run on. */
final class Record {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Bench bench;
    private final List<Finding> findings = new ArrayList<>();

    Record(Bench bench) {
        this.bench = bench;
    }

    void add(Finding finding) {
        findings.add(finding);
        write();
    }

    Path file() {
        return bench.target().resolve("record.json");
    }

    private void write() {
        try {
            ObjectNode record = JSON.createObjectNode()
                    .put("at", Instant.now().toString())
                    .put("commit", said("git", "rev-parse", "HEAD"))
                    .put("changed", !said("git", "status", "--porcelain").isEmpty())
                    .put("machine", machine())
                    .put("java", Runtime.version().toString())
                    .put("trial", bench.settings().isTrial() || bench.quiet().isDisturbed());
            record.set("settings", JSON.valueToTree(bench.settings()));
            record.set("loads", JSON.valueToTree(bench.quiet().loads()));
            record.set("findings", JSON.valueToTree(findings));
            Files.createDirectories(bench.target());
            JSON.writerWithDefaultPrettyPrinter().writeValue(file().toFile(), record);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String machine() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            String model = lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 2))
                    .orElse("unknown processor");
            return Runtime.getRuntime().availableProcessors() + " x " + model;
        }
    }

    private String said(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(bench.repository().toFile())
                    .redirectErrorStream(true)
                    .start();
            return new String(process.getInputStream().readAllBytes()).strip();
        } catch (IOException e) {
            return "unknown";
        }
    }
}
