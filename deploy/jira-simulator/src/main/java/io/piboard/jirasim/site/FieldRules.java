package io.piboard.jirasim.site;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What an administrator changes in the fields of a project while others work: made required, or taken off the screens.
 * Safe for any thread, forgotten at a restart.
 */
public final class FieldRules {

    private record Rule(String project, String field) {}

    private final Set<Rule> required = ConcurrentHashMap.newKeySet();
    private final Set<Rule> hidden = ConcurrentHashMap.newKeySet();

    /** The project by its key. */
    public void require(String projectKey, String field) {
        required.add(new Rule(projectKey, field));
    }

    public void hide(String projectKey, String field) {
        hidden.add(new Rule(projectKey, field));
    }

    /** As it was at the start. */
    public void reset() {
        required.clear();
        hidden.clear();
    }

    public boolean requires(Project project, String field) {
        return required.contains(new Rule(project.key(), field));
    }

    public boolean hides(Project project, String field) {
        return hidden.contains(new Rule(project.key(), field));
    }
}
