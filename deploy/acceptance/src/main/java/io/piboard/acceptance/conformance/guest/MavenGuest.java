package io.piboard.acceptance.conformance.guest;

import com.chavaillaz.client.jira.JiraClient;
import com.chavaillaz.client.jira.api.IssueApi;
import com.chavaillaz.client.jira.domain.Fields;
import com.chavaillaz.client.jira.domain.Issue;
import com.chavaillaz.client.jira.domain.IssueTransition;
import com.chavaillaz.client.jira.domain.IssueType;
import com.chavaillaz.client.jira.domain.Link;
import com.chavaillaz.client.jira.domain.LinkType;
import com.chavaillaz.client.jira.domain.Project;
import com.chavaillaz.client.jira.domain.Transition;
import io.piboard.acceptance.conformance.Account;
import io.piboard.acceptance.conformance.Visit;
import io.piboard.acceptance.conformance.Visitor;
import io.piboard.jirasim.kind.JiraKind;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * {@code com.chavaillaz:jira-client} from Maven Central. It has no agile resources: an issue goes into a sprint by the
 * field, as any field is set. Its search is the one that Cloud has removed.
 */
public final class MavenGuest implements Visitor {

    private static final String SPRINT_FIELD = "customfield_10020";
    private static final int FUTURE_SPRINT = 12;

    @Override
    public String name() {
        return "jira-client(maven)";
    }

    @Override
    public boolean ours() {
        return false;
    }

    @Override
    public boolean comesTo(JiraKind kind) {
        return kind == JiraKind.CLOUD || kind == JiraKind.DC_10_3;
    }

    @Override
    public Visit visit(URI site, JiraKind kind) {
        JiraClient<Issue> jira = JiraClient.javaClient(site.toString())
                .withUserAuthentication(Account.SUITE.login(kind), Account.SUITE.secret());
        return new Stay(jira, kind.cloud()).visit();
    }

    /** One visit, with what it saw. */
    private static final class Stay {

        private final JiraClient<Issue> jira;
        private final boolean cloud;
        private final List<String> complaints = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private int readBacks;

        Stay(JiraClient<Issue> jira, boolean cloud) {
            this.jira = jira;
            this.cloud = cloud;
        }

        Visit visit() {
            try {
                String key = create("From Maven");
                readBack("create", "From Maven", seen(key).getSummary());
                edit(key);
                transition(key);
                link(key);
                sprint(key);
                search();
                done(issues().deleteIssue(key));
            } catch (RuntimeException e) {
                complaints.add("stopped: " + e);
            }
            return new Visit(readBacks, complaints, remarks);
        }

        private String create(String summary) {
            return done(issues().addIssue(issue(null, summary))).getKey();
        }

        private static Issue issue(String key, String summary) {
            Fields fields = new Fields();
            fields.setSummary(summary);
            if (key == null) {
                fields.setProject(Project.fromKey("FAL"));
                fields.setIssueType(IssueType.fromName("Story"));
            }
            Issue issue = key == null ? new Issue() : Issue.fromKey(key);
            issue.setFields(fields);
            return issue;
        }

        private void edit(String key) {
            done(issues().updateIssue(issue(key, "Edited from Maven")));
            readBack("edit", "Edited from Maven", seen(key).getSummary());
        }

        private void transition(String key) {
            Transition step = done(issues().getTransitions(key)).getFirst();
            done(issues().doTransition(key, IssueTransition.fromId(step.getId())));
            readBack("transition", step.getTo().getId(), seen(key).getStatus().getId());
        }

        private void link(String key) {
            String other = create("The other end");
            done(issues().addIssueLink(Link.from(LinkType.fromName("Blocks"), key, other)));
            Link link = seen(key).getIssueLinks().getFirst();
            boolean either = link.getOutwardIssue() != null
                    ? link.getOutwardIssue().getKey().equals(other)
                    : link.getInwardIssue().getKey().equals(other);
            readBack("link", true, either);
        }

        private void sprint(String key) {
            Issue issue = Issue.fromKey(key);
            issue.setFields(new Fields());
            issue.getFields().putCustomField(SPRINT_FIELD, FUTURE_SPRINT);
            done(issues().updateIssue(issue));
            String value = String.valueOf(seen(key).getCustomField(SPRINT_FIELD));
            readBack("sprint by its field", true, value.contains("id=" + FUTURE_SPRINT));
        }

        private void search() {
            try {
                int found = done(jira.getSearchApi().searchIssues("project = FAL", 0, 5))
                        .size();
                readBack("search", cloud ? "refused" : 5, found);
            } catch (RuntimeException refused) {
                if (cloud && String.valueOf(refused).contains("removed")) {
                    remarks.add(
                            "its search is the removed one, which Cloud answers with 410; search is shown on Data Center");
                } else {
                    complaints.add("search: " + refused);
                }
            }
        }

        /** On Data Center through its search, on Cloud through the issue itself. */
        private Fields seen(String key) {
            return cloud
                    ? done(issues().getIssue(key)).getFields()
                    : done(jira.getSearchApi().searchIssues("key = " + key))
                            .getFirst()
                            .getFields();
        }

        private IssueApi<Issue> issues() {
            return jira.getIssueApi();
        }

        private void readBack(String what, Object expected, Object seen) {
            if (Objects.equals(expected, seen)) {
                readBacks++;
            } else {
                complaints.add(what + ": expected " + expected + ", saw " + seen);
            }
        }

        private static <T> T done(CompletableFuture<T> answer) {
            return answer.orTimeout(20, TimeUnit.SECONDS).join();
        }
    }
}
