package io.piboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the fuzzer has found and kept, as ordinary regression tests. */
class CorpusTest {

    @ParameterizedTest
    @EnumSource
    void everythingThatIsKeptIsHandledRightly(Target target) {
        // given
        List<byte[]> inputs = Corpus.of(target).inputs();
        Check check = target.check();

        // when
        inputs.forEach(check::check);

        // then
        assertThat(inputs).isNotEmpty();
    }
}
