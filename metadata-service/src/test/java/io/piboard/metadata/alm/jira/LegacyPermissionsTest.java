package io.piboard.metadata.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegacyPermissionsTest {

    private static final List<String> KEYS = List.of("EDIT_ISSUES", "CREATE_ISSUES", "MANAGE_SPRINTS_PERMISSION");

    @Test
    void bothNamesAreAskedFor() {
        assertThat(LegacyPermissions.withOldNames(KEYS))
                .containsExactlyInAnyOrder(
                        "EDIT_ISSUES", "EDIT_ISSUE", "CREATE_ISSUES", "CREATE_ISSUE", "MANAGE_SPRINTS_PERMISSION");
    }

    @Test
    void whatIsHeldUnderTheOldNameIsHeld() {
        assertThat(LegacyPermissions.granted(KEYS, Set.of("EDIT_ISSUE", "CREATE_ISSUES")))
                .containsExactlyInAnyOrder("EDIT_ISSUES", "CREATE_ISSUES");
    }
}
