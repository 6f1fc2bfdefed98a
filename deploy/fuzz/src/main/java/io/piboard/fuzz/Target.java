package io.piboard.fuzz;

import io.piboard.ingest.jira.SignatureCheck;
import io.piboard.ingest.jira.SprintCheck;
import io.piboard.ingest.jira.StripCheck;
import java.util.Locale;
import java.util.function.Supplier;

/** What is fuzzed. */
public enum Target {
    /** The header that claims who sent a webhook. */
    SIGNATURE(SignatureCheck::new),
    /** The pass over a signed body that keeps what is on the allow-list. */
    STRIP(StripCheck::new),
    /** The sprints of Jira Server, which are the text of a Java object. */
    SPRINT(SprintCheck::new);

    private final Supplier<Check> check;

    Target(Supplier<Check> check) {
        this.check = check;
    }

    public Check check() {
        return check.get();
    }

    static Target named(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
