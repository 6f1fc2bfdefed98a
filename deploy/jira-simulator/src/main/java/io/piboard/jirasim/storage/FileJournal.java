package io.piboard.jirasim.storage;

import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An append-only file of JSON lines, one line per commit, compacted when it is opened. A line is handed to the operating
 * system before the answer goes out: that survives kill -9, not the loss of power.
 */
public final class FileJournal implements Journal {

    private final Path file;
    private final List<StoredChange> kept;
    private final FileChannel channel;

    private FileJournal(Path file, List<StoredChange> kept, FileChannel channel) {
        this.file = file;
        this.kept = kept;
        this.channel = channel;
    }

    public static FileJournal open(Path file) {
        try {
            if (file.toAbsolutePath().getParent() != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
            }
            List<StoredChange> kept = Files.exists(file) ? latest(lines(file)) : List.of();
            compact(file, kept);
            return new FileJournal(file, kept, FileChannel.open(file, StandardOpenOption.APPEND));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the data file " + file, e);
        }
    }

    @Override
    public List<StoredChange> replay() {
        return kept;
    }

    @Override
    public void append(List<StoredChange> changes) {
        ByteBuffer bytes = ByteBuffer.wrap(line(changes).getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A torn last line may end within a character, which must not stop the start. */
    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<StoredChange> latest(List<String> lines) {
        Map<String, StoredChange> states = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (StoredChange change : read(lines.get(i), i == lines.size() - 1)) {
                String name = change.kind() + "/" + change.id();
                if (change.state() == null) {
                    states.remove(name);
                } else {
                    states.put(name, change);
                }
            }
        }
        return List.copyOf(states.values());
    }

    /** The last line may be torn by a crash; nobody was told of it, so it never happened. */
    private static List<StoredChange> read(String line, boolean last) {
        List<StoredChange> changes = new ArrayList<>();
        try {
            new JsonArray(line).forEach(one -> changes.add(StoredChange.fromJson((JsonObject) one)));
        } catch (DecodeException e) {
            if (!last) {
                throw e;
            }
        }
        return changes;
    }

    private static void compact(Path file, List<StoredChange> kept) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, kept.isEmpty() ? "" : line(kept));
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String line(List<StoredChange> changes) {
        JsonArray line = new JsonArray();
        changes.forEach(change -> line.add(change.toJson()));
        return line.encode() + "\n";
    }
}
