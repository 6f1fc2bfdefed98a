package io.piboard.metadata.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.contracts.metadata.JiraPermission;
import io.piboard.metadata.alm.AlmRights;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    @Test
    void whatIsOptionalDoesNotCount() {
        assertThat(Verdict.of(Set.of("DELETE_ISSUES", "SCHEDULE_ISSUES"))).isEqualTo(Verdict.BOTH_WAYS);
    }

    @Test
    void withNothingToChangeItIsReadOnly() {
        assertThat(Verdict.of(Set.of("CREATE_ISSUES", "EDIT_ISSUES", "LINK_ISSUES")))
                .isEqualTo(Verdict.READ_ONLY);
    }

    @Test
    void whatIsHiddenIsNotVisible() {
        assertThat(Verdict.of(AlmRights.hidden().missing())).isEqualTo(Verdict.NOT_VISIBLE);
    }

    @ParameterizedTest
    @EnumSource(JiraPermission.class)
    void everyPermissionHasItsWords(JiraPermission permission) {
        assertThat(PermissionWords.switchesOff(permission)).endsWith(".");
    }
}
