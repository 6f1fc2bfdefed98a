package io.piboard.jirasim.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileJournalTest {

    @TempDir
    Path directory;

    @Test
    void givesBackTheLatestStatesAndForgetsTheRemoved() {
        // given: no close(), as after kill -9
        FileJournal journal = FileJournal.open(file());
        journal.append(List.of(change(1, "a"), change(2, "b")));
        journal.append(List.of(change(1, "c"), new StoredChange("issue", 2, null)));

        // when
        List<StoredChange> kept = FileJournal.open(file()).replay();

        // then
        assertThat(kept).containsExactly(change(1, "c"));
    }

    @Test
    void leavesOutALineThatACrashHasTorn() throws IOException {
        // given
        FileJournal.open(file()).append(List.of(change(1, "ä")));
        String whole = Files.readString(file());
        byte[] torn = whole.replace("\"id\":1", "\"id\":2").getBytes(java.nio.charset.StandardCharsets.UTF_8);
        Files.write(file(), java.util.Arrays.copyOf(torn, torn.length - 6), StandardOpenOption.APPEND);

        // when
        List<StoredChange> kept = FileJournal.open(file()).replay();

        // then
        assertThat(kept).containsExactly(change(1, "ä"));
        assertThat(FileJournal.open(file()).replay()).containsExactly(change(1, "ä"));
    }

    private Path file() {
        return directory.resolve("site.jsonl");
    }

    private static StoredChange change(long id, String text) {
        return new StoredChange("issue", id, new JsonObject().put("text", text));
    }
}
