package io.piboard.ingest.jira;

import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/**
 * The names of one object's members, so that none comes twice: a few are compared, many are hashed.
 *
 * <p>The parser could do this, but makes a hash set of every object with three members, and nearly all of Jira's are that small.
 */
final class MemberNames {

    private static final int FEW = 8;

    /** Issues have some hundred fields. */
    private static final int MANY = 128;

    private final String[] few = new String[FEW];
    private int count;
    private Set<String> many;

    /** False if it was there. */
    boolean add(String name) {
        if (many != null) {
            return many.add(name);
        }
        for (int at = 0; at < count; at++) {
            if (few[at].equals(name)) {
                return false;
            }
        }
        if (count == FEW) {
            many = HashSet.newHashSet(MANY);
            Collections.addAll(many, few);
            return many.add(name);
        }
        few[count++] = name;
        return true;
    }
}
