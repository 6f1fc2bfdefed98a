package io.piboard.ingest.jira;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemberNamesTest {

    private final MemberNames names = new MemberNames();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 8, 9, 10, 500})
    void eachNameIsTakenOnceHoweverManyThereAre(int count) {
        // when
        IntStream.range(0, count)
                .forEach(number -> assertThat(names.add("field" + number)).isTrue());

        // then
        assertThat(IntStream.range(0, count))
                .allSatisfy(number -> assertThat(names.add("field" + number)).isFalse());
        assertThat(names.add("another")).isTrue();
    }
}
