package io.piboard.sync.alm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KnownWorkflowsTest {

    private static final KnownWorkflows.Key STORY = new KnownWorkflows.Key("acme", "10000", "10001");
    private static final KnownWorkflows.Key TASK = new KnownWorkflows.Key("acme", "10000", "10003");

    private final KnownWorkflows known = new KnownWorkflows();

    @Test
    void theShortestKnownWayIsTaken() {
        known.learn(STORY, "todo", List.of("doing", "review"));
        known.learn(STORY, "doing", List.of("review", "todo"));
        known.learn(STORY, "review", List.of("done"));

        assertThat(known.path(STORY, "todo", "done")).contains(List.of("review", "done"));
    }

    @Test
    void loopsLeadNowhere() {
        known.learn(STORY, "todo", List.of("doing"));
        known.learn(STORY, "doing", List.of("todo"));

        assertThat(known.path(STORY, "todo", "done")).isEmpty();
    }

    @Test
    void aLaterOfferReplacesAnEarlierOne() {
        known.learn(STORY, "todo", List.of("done"));

        known.learn(STORY, "todo", List.of("doing"));

        assertThat(known.path(STORY, "todo", "done")).isEmpty();
    }

    @Test
    void anotherTypeIsAnotherWorkflow() {
        known.learn(STORY, "todo", List.of("done"));

        assertThat(known.path(TASK, "todo", "done")).isEmpty();
    }

    @Test
    void whatWasLongestNotAskedForIsForgotten() {
        known.learn(STORY, "todo", List.of("done"));

        for (int project = 0; project < 500; project++) {
            known.learn(new KnownWorkflows.Key("acme", "p" + project, "10001"), "todo", List.of("done"));
        }

        assertThat(known.path(STORY, "todo", "done")).isEmpty();
    }
}
