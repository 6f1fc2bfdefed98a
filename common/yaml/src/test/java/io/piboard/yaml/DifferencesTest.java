package io.piboard.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final String TEAMS = """
            name: PI 7
            teams:
              - {name: Falcons, id: f, sprints: [{iteration: I1, sprint: {name: A, id: "1"}}]}
              - {name: Eagles, id: e}
            rules: [{from: Story, to: Bug, type: Blocks}]
            values: [a, b]
            """;

    @Test
    void equalDocumentsDoNotDifferWhateverTheOrderOfNamedElements() {
        String reordered = TEAMS.replace("  - {name: Eagles, id: e}\n", "")
                .replace("teams:\n", "teams:\n  - {name: Eagles, id: e}\n");
        assertThat(between(TEAMS, TEAMS)).isEmpty();
        assertThat(between(TEAMS, reordered)).isEmpty();
    }

    @Test
    void eachDifferenceIsNamedByWhatPeopleCallIt() {
        String after = TEAMS.replace("\"1\"", "\"2\"")
                .replace("Eagles", "Hawks")
                .replace("type: Blocks", "type: Relates")
                .replace("[a, b]", "[a]")
                .replace("teams:\n", "teams:\n  - {name: Owls, id: o}\n");

        assertThat(between(TEAMS, after))
                .extracting(Difference::path)
                .containsExactly(
                        "teams[Falcons].sprints[I1].sprint.id",
                        "teams[Hawks].name",
                        "teams[Owls]",
                        "rules[Story -> Bug].type",
                        "values");
    }

    @Test
    void whatIsNewWasNotThereBefore() {
        List<Difference> differences = Differences.between(null, tree("{name: PI 7, teams: [{name: Owls}]}"));

        assertThat(differences).extracting(Difference::path).containsExactly("name", "teams");
        assertThat(differences).extracting(Difference::before).containsOnlyNulls();
    }

    @Test
    void whatIsGoneIsNotThereAfter() {
        assertThat(between("{a: {b: 1, c: 2}}", "{a: {b: 1}}")).containsExactly(new Difference("a.c", tree("2"), null));
    }

    private static List<Difference> between(String before, String after) {
        return Differences.between(tree(before), tree(after));
    }

    private static JsonNode tree(String yaml) {
        return YamlDocuments.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
