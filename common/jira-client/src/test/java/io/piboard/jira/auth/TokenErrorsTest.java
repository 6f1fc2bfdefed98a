package io.piboard.jira.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.piboard.jira.auth.LoginRefusedException.Part;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"invalid_client\"} | APP",
                "{\"error\":\"invalid_grant\",\"error_description\":\"x\"} | GRANT",
                "{\"error\":\"access_denied\"} | APP",
                "{\"error\":\"temporarily_unavailable\"} |",
                "{\"error\":{\"invalid_grant\":1}} |",
                "<html>invalid_grant</html> |",
                "|"
            })
    void onlySomeErrorsMeanThatNobodyNeedTryAgain(String answer, Part refused) {
        assertThat(TokenErrors.refusal(answer)).isEqualTo(Optional.ofNullable(refused));
    }
}
