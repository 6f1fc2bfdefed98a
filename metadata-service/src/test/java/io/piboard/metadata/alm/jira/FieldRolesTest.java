package io.piboard.metadata.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.connection.FieldRole;
import io.piboard.jira.JiraField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FieldRolesTest {

    private static final JiraField SUMMARY = new JiraField("summary", "Summary", "string", "");
    private static final JiraField SPRINT =
            new JiraField("customfield_10020", "Iteration", "array", "com.pyxis.greenhopper.jira:gh-sprint");
    private static final JiraField POINTS = new JiraField(
            "customfield_10035", "Story Points", "number", "com.atlassian.jira.plugin.system.customfieldtypes:float");
    private static final JiraField ESTIMATE = new JiraField(
            "customfield_10016", "Story point estimate", "number", "com.pyxis.greenhopper.jira:jsw-story-points");
    private static final JiraField EFFORT = new JiraField(
            "customfield_10077", "Effort", "number", "com.atlassian.jira.plugin.system.customfieldtypes:float");

    @Test
    void findsFieldsByTheirKind() {
        assertThat(FieldRoles.of(List.of(SUMMARY, SPRINT, ESTIMATE), Optional.empty()))
                .isEqualTo(Map.of(
                        FieldRole.SPRINT, "customfield_10020",
                        FieldRole.STORY_POINTS, "customfield_10016"));
    }

    @Test
    void believesTheBoardBeforeAnyName() {
        assertThat(FieldRoles.of(List.of(ESTIMATE, POINTS, EFFORT), Optional.of("customfield_10077")))
                .containsEntry(FieldRole.STORY_POINTS, "customfield_10077");
    }

    @Test
    void aBoardThatEstimatesInTimeIsNoHelp() {
        assertThat(FieldRoles.of(List.of(POINTS), Optional.of("timeoriginalestimate")))
                .containsEntry(FieldRole.STORY_POINTS, "customfield_10035");
    }

    @Test
    void inventsNothing() {
        assertThat(FieldRoles.of(List.of(SUMMARY, EFFORT), Optional.empty())).isEmpty();
    }
}
