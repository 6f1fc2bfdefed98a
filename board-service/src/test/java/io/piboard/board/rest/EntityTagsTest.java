package io.piboard.board.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.quarkiverse.resteasy.problem.HttpProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityTagsTest {

    @Test
    void aVersionComesBack() {
        assertThat(EntityTags.required(EntityTags.of(1763923200123L))).isEqualTo(1763923200123L);
    }

    @Test
    void withoutIfMatchIs428() {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> EntityTags.required(null));

        assertThat(problem.getStatusCode()).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "*", "W/\"12\"", "\"a\"", "\"1\", \"2\"", "\"9999999999999999999\""})
    void anythingElseIs400(String ifMatch) {
        HttpProblem problem = catchThrowableOfType(HttpProblem.class, () -> EntityTags.required(ifMatch));

        assertThat(problem.getStatusCode()).isEqualTo(400);
    }
}
