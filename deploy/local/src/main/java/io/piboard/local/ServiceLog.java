package io.piboard.local;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes what a service prints to its file and, if wished, to the console with the service's name in front. */
record ServiceLog(String name, Path file, boolean onConsole) {

    private static final int NAME_WIDTH = 16;

    void follow(Process process) {
        // Reading a pipe pins a virtual thread to its carrier; four of them would leave none on a small machine.
        Thread.ofPlatform().daemon().name("log-" + name).start(() -> copy(process));
    }

    private void copy(Process process) {
        try (BufferedReader lines = process.inputReader();
                BufferedWriter writer =
                        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                writer.write(line);
                writer.newLine();
                writer.flush();
                print(line);
            }
        } catch (IOException e) {
            // the stream of a killed process ends like this
        }
    }

    private void print(String line) {
        if (onConsole) {
            System.out.println(("%-" + NAME_WIDTH + "s | %s").formatted(name, line));
        }
    }

    List<String> lastLines(int count) {
        try {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }
}
