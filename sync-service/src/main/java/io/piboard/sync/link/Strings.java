package io.piboard.sync.link;

import io.piboard.contracts.sticky.StickyChanged.StringWish;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/**
 * The worker's memory of the strings whose source a sticky is.
 *
 * @param known by string
 * @param attempts at most one a string: the latest
 */
public record Strings(Map<UUID, StringMemory> known, List<StringAttempt> attempts) {

    public static final Strings NONE = new Strings(Map.of(), List.of());

    public Strings with(UUID string, StringMemory memory) {
        Map<UUID, StringMemory> changed = new TreeMap<>(known);
        changed.put(string, memory);
        return new Strings(changed, attempts);
    }

    /** Jira could not be asked: what was refused stays refused, and what waits for something else waits for that. */
    public Strings waiting(List<StringWish> open, ToLongFunction<StringWish> saidAt, String reason) {
        Map<UUID, StringMemory> changed = new TreeMap<>(known);
        open.forEach(wish -> changed.compute(
                wish.string(),
                (id, memory) -> (memory == null ? StringMemory.unknown(StringEnd.of(wish)) : memory)
                        .waiting(wish.version(), saidAt.applyAsLong(wish), reason)));
        return new Strings(changed, attempts);
    }

    public Strings withAttempts(List<StringAttempt> changed) {
        return new Strings(known, List.copyOf(changed));
    }

    /** In the place of an earlier one of the same string. */
    public Strings attempting(StringAttempt attempt) {
        return withAttempts(Stream.concat(
                        attempts.stream().filter(earlier -> !earlier.string().equals(attempt.string())),
                        Stream.of(attempt))
                .toList());
    }

    public Optional<StringAttempt> attempt(UUID string) {
        return attempts.stream()
                .filter(attempt -> attempt.string().equals(string))
                .findFirst();
    }
}
