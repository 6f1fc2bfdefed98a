package io.piboard.jira.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenErrorsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"error\":\"invalid_client\"} | true",
                "{\"error\":\"invalid_grant\",\"error_description\":\"x\"} | true",
                "{\"error\":\"access_denied\"} | true",
                "{\"error\":\"temporarily_unavailable\"} | false",
                "{\"error\":{\"invalid_grant\":1}} | false",
                "<html>invalid_grant</html> | false",
                "| false"
            })
    void onlySomeErrorsMeanThatNobodyNeedTryAgain(String answer, boolean refusal) {
        assertThat(TokenErrors.isRefusal(answer)).isEqualTo(refusal);
    }
}
