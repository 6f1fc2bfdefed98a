package io.piboard.jirasim.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jirasim.site.Sprint;
import io.piboard.jirasim.site.SprintState;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SprintStringTest {

    private final Sprint sprint = new Sprint(
            37, 5, "EX, Sprint=4]", "", SprintState.ACTIVE, Instant.parse("2026-10-01T08:00:00Z"), null, null);

    @Test
    void holdsEveryMemberInJavasForm() {
        assertThat(new SprintString(1).of(sprint))
                .matches("com\\.atlassian\\.greenhopper\\.service\\.sprint\\.Sprint@[0-9a-f]+\\[.*]")
                .contains("id=37", "rapidViewId=5", "state=ACTIVE", "name=EX, Sprint=4]", "goal=")
                .contains("startDate=2026-10-01T08:00:00.000Z", "endDate=<null>", "completeDate=<null>");
    }

    @Test
    void shufflesItsKeysTheSameWayForTheSameSeed() {
        // given
        SprintString one = new SprintString(7);
        SprintString same = new SprintString(7);

        // when
        Set<String> forms = IntStream.range(0, 20)
                .mapToObj(i -> {
                    String form = one.of(sprint);
                    assertThat(same.of(sprint)).isEqualTo(form);
                    return form.substring(form.indexOf('['));
                })
                .collect(Collectors.toSet());

        // then
        assertThat(forms).hasSizeGreaterThan(10);
    }
}
