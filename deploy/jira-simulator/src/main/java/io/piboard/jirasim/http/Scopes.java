package io.piboard.jirasim.http;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a credential was limited to; {@link #ALL} when it carries every right of its account. */
public record Scopes(boolean unlimited, Set<String> names) {

    public static final Scopes ALL = new Scopes(true, Set.of());

    public Scopes {
        names = Set.copyOf(names);
    }

    public static Scopes of(Set<String> names) {
        return new Scopes(false, names);
    }

    /** Words between blanks; null or {@code *} stands for no limit. */
    public static Scopes parse(String words) {
        return words == null || words.equals("*")
                ? ALL
                : of(Arrays.stream(words.split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet()));
    }

    public boolean hold(List<String> wanted) {
        return unlimited || names.containsAll(wanted);
    }

    public boolean hold(String wanted) {
        return hold(List.of(wanted));
    }

    /** The inverse of {@link #parse}. */
    public String words() {
        return unlimited ? "*" : String.join(" ", new TreeSet<>(names));
    }
}
