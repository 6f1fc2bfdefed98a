package io.piboard.metadata.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenErrorsTest {

    @Test
    void knowsWhoseFaultARefusedTokenIs() {
        assertThat(TokenErrors.blamesTheClient("{\"error\":\"invalid_client\"}"))
                .isTrue();
        assertThat(TokenErrors.blamesTheClient("<html>Bad Gateway</html>")).isFalse();
        assertThat(TokenErrors.blamesTheClient(null)).isFalse();
    }
}
