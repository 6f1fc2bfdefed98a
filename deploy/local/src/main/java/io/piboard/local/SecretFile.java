package io.piboard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A secret that is made once and then kept, readable by its owner only. */
record SecretFile(Path file) {

    String readOr(Supplier<String> first) {
        try {
            return Files.exists(file) ? Files.readString(file) : write(first.get());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read or write " + file, e);
        }
    }

    private String write(String secret) throws IOException {
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret, StandardOpenOption.WRITE);
        return secret;
    }
}
