package io.piboard.sync.alm;

import io.piboard.contracts.FieldValue;
import io.piboard.contracts.SyncedField;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** The people behind the double; time goes on a little with each thing they do. */
final class InMemoryAlmSite implements AlmSite {

    private final InMemoryAlm jira;
    private final Consumer<Duration> clock;

    InMemoryAlmSite(InMemoryAlm jira, Consumer<Duration> clock) {
        this.jira = jira;
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return jira.site().issues.now();
    }

    @Override
    public String story(String projectId, String text) {
        clock.accept(Duration.ofMillis(1));
        return jira.site()
                .create(
                        InMemorySite.SOMEBODY,
                        new AlmGateway.NewIssue(projectId, AlmGatewayContract.STORY, text, null));
    }

    @Override
    public String epic(String projectId) {
        return jira.site().create(InMemorySite.SOMEBODY, new AlmGateway.NewIssue(projectId, "10000", "Epic", null));
    }

    @Override
    public String immovable(String projectId) {
        String id = story(projectId, "Fixed");
        jira.site().refuse(id, SyncedField.ITERATION, "This issue cannot be moved.");
        return id;
    }

    @Override
    public void editText(String id, String text) {
        clock.accept(Duration.ofMillis(1));
        jira.site().edit(InMemorySite.SOMEBODY, id, SyncedField.TEXT, FieldValue.of(text));
    }

    @Override
    public String openSprint() {
        return "11";
    }

    @Override
    public void closeSprint(String sprint) {
        jira.site().closeSprint(InMemorySite.SOMEBODY, sprint);
    }

    @Override
    public void refuseCredentials() {
        jira.failNext(new AlmException.Unauthorized(null));
    }

    @Override
    public void askToWait(Duration wait) {
        jira.failNext(new AlmException.RateLimited(wait, null));
    }

    @Override
    public void goDown() {
        jira.failNext(new AlmException.Unavailable(false, null));
    }

    @Override
    public void loseAnswerOfCreate() {
        jira.loseNextAnswer();
    }
}
