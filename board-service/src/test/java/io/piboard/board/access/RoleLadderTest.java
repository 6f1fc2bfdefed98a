package io.piboard.board.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleLadderTest {

    @Test
    void eachRoleMayWhatThoseBelowItMay() {
        assertThat(RoleLadder.implied(Set.of("admin")))
                .containsExactlyInAnyOrder("admin", "pi-admin", "member", "observer");
        assertThat(RoleLadder.implied(Set.of("member"))).containsExactlyInAnyOrder("member", "observer");
        assertThat(RoleLadder.implied(Set.of("observer"))).containsExactly("observer");
    }

    @Test
    void aRoleOfSomebodyElsesMeansNothingHere() {
        assertThat(RoleLadder.implied(Set.of("superuser"))).isEmpty();
    }
}
