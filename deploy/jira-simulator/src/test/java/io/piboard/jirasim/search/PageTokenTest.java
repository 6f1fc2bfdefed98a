package io.piboard.jirasim.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.piboard.jirasim.TestSite;
import io.piboard.jirasim.http.JiraError;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PageTokenTest {

    private final PageToken token = new PageToken(42, 100, 20099, TestSite.NOW.toEpochMilli());

    @Test
    void survivesTheWayToTheClientAndBack() {
        assertThat(PageToken.read(token.text(), 42, TestSite.NOW)).isEqualTo(token);
    }

    @Test
    void isRefusedForAnotherQuery() {
        assertThatThrownBy(() -> PageToken.read(token.text(), 43, TestSite.NOW)).isInstanceOf(JiraError.class);
    }

    @Test
    void isRefusedAfterSevenDaysOrWhenGarbled() {
        assertThatThrownBy(() -> PageToken.read(token.text(), 42, TestSite.NOW.plus(Duration.ofDays(8))))
                .isInstanceOf(JiraError.class);
        assertThatThrownBy(() -> PageToken.read("!!", 42, TestSite.NOW)).isInstanceOf(JiraError.class);
    }
}
