package io.piboard.sync.alm.jira;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.piboard.jira.JiraIssue;
import io.piboard.sync.alm.AlmConnections;
import io.piboard.sync.alm.AlmIssue;
import io.piboard.sync.alm.AlmIssue.Link;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowedFieldsTest {

    private final AllowedFields allowed = new AllowedFields(AlmConnections.cloud("project in (10000)"));

    @Test
    void asksForNothingElse() {
        assertThat(allowed.requested())
                .containsExactly(
                        "created",
                        "customfield_10020",
                        "customfield_10035",
                        "issuelinks",
                        "issuetype",
                        "parent",
                        "project",
                        "status",
                        "summary",
                        "updated");
    }

    @Test
    void readsLinksAndParentByIds() throws JsonProcessingException {
        AlmIssue issue = read("""
                {"issuelinks": [{"id": "7", "type": {"id": "10000", "name": "Blocks"},
                   "inwardIssue": {"id": "2", "key": "FAL-2", "fields": {"summary": "private"}}}],
                 "parent": {"id": "3", "fields": {"summary": "private"}}}""");

        assertThat(issue.links())
                .containsExactly(new Link("7", "10000", "2", true), new Link(null, AlmIssue.PARENT, "3", false));
        assertThat(issue.toString()).doesNotContain("private");
    }

    @Test
    void linksThatAreNotShownAreUnknown() throws JsonProcessingException {
        assertThat(read("{\"issuelinks\": []}").links()).isEmpty();
        assertThat(read("{}").links()).isNull();
    }

    private AlmIssue read(String fields) throws JsonProcessingException {
        return allowed.read(new JiraIssue("1", "FAL-1", new ObjectMapper().readTree(fields), null, Instant.EPOCH));
    }
}
