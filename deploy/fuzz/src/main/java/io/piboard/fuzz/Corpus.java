package io.piboard.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * Inputs worth keeping, in base64, one a line: first what a person wrote or a fuzzer found, each with a comment above it; after
 * {@value #KEPT} what reached new branches in earlier runs.
 */
public record Corpus(Target target, List<String> lines) {

    static final String KEPT = "# kept by the fuzzer";

    public static Corpus of(Target target) {
        try (var text = Corpus.class.getResourceAsStream("/corpus/" + target + ".txt")) {
            return new Corpus(
                    target,
                    new String(text.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<byte[]> inputs() {
        return decode(lines.stream());
    }

    /** Without what the fuzzer kept. */
    List<byte[]> seeds() {
        return decode(lines.stream().takeWhile(line -> !line.equals(KEPT)));
    }

    private static List<byte[]> decode(Stream<String> lines) {
        return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Base64.getDecoder()::decode)
                .toList();
    }

    /** {@code Corpus unpack <target> <directory>}, or {@code Corpus pack <target> <directory> <file>}. */
    public static void main(String[] words) throws IOException {
        Corpus corpus = of(Target.named(words[1]));
        Path directory = Path.of(words[2]);
        if (words[0].equals("unpack")) {
            corpus.unpack(directory);
        } else {
            Files.write(Path.of(words[3]), corpus.with(directory));
        }
    }

    private void unpack(Path directory) throws IOException {
        Files.createDirectories(directory);
        int number = 0;
        for (byte[] input : inputs()) {
            Files.write(directory.resolve("kept-" + number++), input);
        }
    }

    private List<String> with(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            List<String> kept = files.sorted().map(Corpus::encode).toList();
            return Stream.of(
                            lines.stream().takeWhile(line -> !line.equals(KEPT)),
                            Stream.of(KEPT),
                            kept.stream().filter(line -> !line.isEmpty()).sorted())
                    .flatMap(part -> part)
                    .toList();
        }
    }

    private static String encode(Path file) {
        try {
            return Base64.getEncoder().encodeToString(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
