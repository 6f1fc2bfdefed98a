package io.piboard.ingest.jira;

import java.util.List;

/** The names of all events that the table test walks. */
public final class JiraEventNames {

    private JiraEventNames() {}

    public static List<String> all() {
        return JiraEventsTest.events().map(event -> (String) event.get()[1]).toList();
    }
}
