package io.piboard.jirasim;

import io.piboard.jirasim.change.IssueMove;
import io.piboard.jirasim.change.ProjectDeletion;
import io.piboard.jirasim.mischief.Mischief;
import io.piboard.jirasim.requests.RequestJournal;
import io.piboard.jirasim.server.RunningSite;
import io.piboard.jirasim.site.DemoCatalog;
import io.piboard.jirasim.site.FieldRules;
import io.piboard.jirasim.site.Permissions;
import io.piboard.jirasim.webhook.Deliveries;
import io.piboard.jirasim.workflow.Workflows;
import io.vertx.core.json.JsonObject;
import java.net.URI;

/** A running simulated Jira site; ends with {@link #close()}. */
public final class JiraSimulator implements AutoCloseable {

    private final RunningSite site;
    private final String host;

    private JiraSimulator(RunningSite site, String host) {
        this.site = site;
        this.host = host;
    }

    /** Returns when requests are answered. */
    public static JiraSimulator start(SimulatorOptions options) {
        RunningSite site = new RunningSite(options);
        try {
            site.start();
        } catch (RuntimeException cannotStart) {
            site.stop();
            throw cannotStart;
        }
        return new JiraSimulator(site, options.host());
    }

    public int port() {
        return site.port();
    }

    public URI uri() {
        return URI.create("http://" + host + ":" + port());
    }

    /** The switchboard of faults; may be used from any thread. */
    public Mischief mischief() {
        return site.mischief();
    }

    public RequestJournal requests() {
        return site.requests();
    }

    public Deliveries webhooks() {
        return site.deliveries();
    }

    /** The workflows of the site; a change takes effect with the next request. May be used from any thread. */
    public Workflows workflows() {
        return site.workflows();
    }

    /** Who may do what; may be changed from any thread. */
    public Permissions permissions() {
        return site.site().permissions();
    }

    /** Which fields are required or off the screens; may be changed from any thread. */
    public FieldRules fieldRules() {
        return site.site().fieldRules();
    }

    /** As an administrator does it on a page: the id stays, the key is a new one. */
    public void moveIssue(String key, String projectKey) {
        site.act((data, changes) -> new IssueMove(data, changes)
                .move(
                        DemoCatalog.ADMIN,
                        data.issue(key).orElseThrow(),
                        data.catalog().project(projectKey).orElseThrow()));
    }

    /** With all its issues, of which nobody is told. */
    public void deleteProject(String key) {
        site.act((data, changes) -> new ProjectDeletion(data, changes)
                .delete(DemoCatalog.ADMIN, data.catalog().project(key).orElseThrow()));
    }

    /** What a colleague does in Jira, as {@code POST /simulator/actions} takes it; returns when it is done. */
    public void behindOurBack(JsonObject action) {
        site.behindOurBack(action);
    }

    @Override
    public void close() {
        site.stop();
    }
}
