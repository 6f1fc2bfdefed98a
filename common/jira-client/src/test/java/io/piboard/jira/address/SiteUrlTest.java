package io.piboard.jira.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SiteUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://acme.atlassian.net",
                "https://api.atlassian.com/ex/jira/11223344-a1b2-3b33-c444-def123456789",
                "https://jira.acme.example:8443/jira",
                "http://jira-2.intern.acme.example/jira/",
                "https://3com.example",
                "https://10.1.2.3",
                "https://[2606:4700::1]:443/jira"
            })
    void takesWhatSitesAreCalled(String url) {
        assertThat(SiteUrl.read(url)).hasToString(url);
    }
}
