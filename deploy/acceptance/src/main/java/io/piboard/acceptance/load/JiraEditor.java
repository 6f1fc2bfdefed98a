package io.piboard.acceptance.load;

import io.piboard.acceptance.jira.SimulatedJira;
import io.piboard.acceptance.model.Field;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.model.SprintMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/** A person in Jira, who knows nothing of boards. */
final class JiraEditor {

    private static final int CREATES_IN_HUNDRED = 8;
    private static final List<String> PROJECTS = List.of("FAL", "OWL", "KIT");

    private final SimulatedJira jira;
    private final Model model;
    private final Plan plan;
    private final int client;
    private final Random random;
    private final SprintMap sprints;
    private int count;

    JiraEditor(SimulatedJira jira, Model model, Plan plan, int client, Random random, SprintMap sprints) {
        this.jira = jira;
        this.model = model;
        this.plan = plan;
        this.client = client;
        this.random = random;
        this.sprints = sprints;
    }

    void edit() {
        count++;
        if (random.nextInt(100) < CREATES_IN_HUNDRED) {
            var summary = "reported by " + client + ", number " + count;
            model.issueCreated(jira.create(Steps.any(PROJECTS, random), summary), summary);
        } else {
            Plan.Draw draw = plan.draw(Plan.Side.JIRA, client, random);
            change(draw.pair(), draw.field(), new Random(random.nextLong()));
        }
    }

    /** Jira refuses what is too fast for one issue, and a step whose status has just changed: then once more. */
    private void change(PlannedPair pair, Field field, Random choice) {
        var written = new AtomicReference<String>();
        Insistence.until("editing " + pair.issue(), () -> written.set(write(pair, field, choice)));
        model.jira(pair.sticky(), field, written.get());
    }

    private String write(PlannedPair pair, Field field, Random choice) {
        return switch (field) {
            case TEXT -> {
                var summary = "Jira " + client + " wrote " + count;
                jira.summary(pair.issue(), summary);
                yield summary;
            }
            case POINTS -> {
                String points = Steps.points(choice);
                jira.points(pair.issue(), pair.project(), points);
                yield points;
            }
            case ITERATION -> {
                String sprint = Steps.any(sprintsOf(pair), choice);
                jira.sprint(pair.issue(), sprint);
                yield sprint;
            }
            case STATUS -> {
                String status = Steps.any(jira.nextStatuses(pair.issue()), choice);
                jira.status(pair.issue(), status);
                yield status;
            }
        };
    }

    private List<String> sprintsOf(PlannedPair pair) {
        var choices = new ArrayList<>(sprints.of(pair.board().toString()));
        choices.add("");
        return choices;
    }
}
