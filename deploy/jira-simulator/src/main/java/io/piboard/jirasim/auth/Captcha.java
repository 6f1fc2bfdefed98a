package io.piboard.jirasim.auth;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Data Center's lock: after some failed log-ins with a name, a human has to solve a puzzle at the log-in page. */
public final class Captcha {

    private int allowed = 3;
    private final Map<String, Integer> failures = new HashMap<>();

    boolean locked(String name) {
        return failures.getOrDefault(name, 0) >= allowed;
    }

    void failed(String name) {
        failures.merge(name, 1, Integer::sum);
    }

    void passed(String name) {
        failures.remove(name);
    }

    void allow(int attempts) {
        allowed = attempts;
    }

    Set<String> locked() {
        Set<String> names = new TreeSet<>(failures.keySet());
        names.removeIf(name -> !locked(name));
        return names;
    }

    /** The human has been there. */
    boolean solve(String name) {
        return failures.remove(name) != null;
    }
}
