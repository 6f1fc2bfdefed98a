package io.piboard.jira;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.piboard.contracts.connection.JiraKind;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pages that try to mislead. */
@QuarkusTest
class JiraSearchIT {

    private static final String BY_ID = "project = FAL ORDER BY id ASC";

    @Inject
    JiraSites sites;

    @Inject
    Vertx vertx;

    private JiraStub jira;

    @BeforeEach
    void open() {
        jira = new JiraStub(vertx);
    }

    @AfterEach
    void close() {
        jira.close();
    }

    @Test
    void anEmptyPageWithATokenIsNotTheLast() {
        jira.then(200, "{\"issues\":[],\"nextPageToken\":\"b\",\"isLast\":false}")
                .then(200, "{\"issues\":[{\"id\":\"7\"}],\"isLast\":true}");

        JiraSearchPage first = page(JiraKind.CLOUD, null);
        JiraSearchPage second = page(JiraKind.CLOUD, first.nextPageToken());

        assertThat(first.nextPageToken()).isNotNull();
        assertThat(second.issues()).hasSize(1);
        assertThat(second.nextPageToken()).isNull();
        assertThat(jira.asked().getLast().body()).contains("\"nextPageToken\":\"b\"");
    }

    @Test
    void aTokenThatComesAgainEndsTheSearchByName() {
        jira.then(200, "{\"issues\":[{\"id\":\"7\"}],\"nextPageToken\":\"b\",\"isLast\":false}");
        String token = page(JiraKind.CLOUD, null).nextPageToken();

        catchThrowableOfType(JiraException.UnusableAnswer.class, () -> page(JiraKind.CLOUD, token));

        assertThat(jira.asked()).hasSize(2);
    }

    @Test
    void aSearchWithoutEndEnds() {
        jira.then(request -> request.response()
                .end("{\"issues\":[{\"id\":\"7\"}],\"nextPageToken\":\"" + System.nanoTime() + "\",\"isLast\":false}"));
        JiraException.UnusableAnswer end =
                catchThrowableOfType(JiraException.UnusableAnswer.class, () -> page(JiraKind.CLOUD, "5000::somewhere"));

        assertThat(end.getMessage()).contains("no end");
    }

    @Test
    void aTotalThatShrinksHidesNothing() {
        jira.then(200, "{\"issues\":[{\"id\":\"1\"},{\"id\":\"2\"}],\"total\":4,\"startAt\":0,\"maxResults\":2}")
                .then(200, "{\"issues\":[{\"id\":\"3\"}],\"total\":4,\"startAt\":2,\"maxResults\":2}")
                .then(200, "{\"issues\":[],\"total\":4,\"startAt\":3,\"maxResults\":2}");

        String second = page(JiraKind.SELF_HOSTED, null).nextPageToken();
        String third = page(JiraKind.SELF_HOSTED, second).nextPageToken();
        String none = page(JiraKind.SELF_HOSTED, third).nextPageToken();

        assertThat(none).isNull();
        assertThat(jira.asked().get(1).body()).contains("\"startAt\":2");
        assertThat(jira.asked().get(2).body()).contains("\"startAt\":3");
    }

    @Test
    void goesOnByIdWhereTheWindowOfDataCenterEnds() {
        jira.then(200, "{\"issues\":[{\"id\":\"29998\"},{\"id\":\"29999\"}],\"total\":12000}");

        String token = page(JiraKind.SELF_HOSTED, "99::9900").nextPageToken();
        page(JiraKind.SELF_HOSTED, token);

        assertThat(jira.asked().getLast().body())
                .contains("\"jql\":\"(project = FAL) AND id > 29999 ORDER BY id ASC\"", "\"startAt\":0");
    }

    @Test
    void aListThatKnowsNoPagesIsReadOnce() {
        jira.then(200, "{\"values\":[{\"id\":1},{\"id\":2}]}");

        List<JiraBoard> boards =
                site(JiraKind.SELF_HOSTED).boards("FAL").await().atMost(Duration.ofSeconds(10));

        assertThat(boards).hasSize(2);
    }

    private JiraSearchPage page(JiraKind kind, String token) {
        return site(kind).search(BY_ID, List.of("id"), token, List.of()).await().atMost(Duration.ofSeconds(10));
    }

    private JiraSite site(JiraKind kind) {
        return sites.site(new JiraSiteConfig(
                UUID.randomUUID(), jira.url(), kind, () -> Uni.createFrom().item("Basic c2VjcmV0")));
    }
}
