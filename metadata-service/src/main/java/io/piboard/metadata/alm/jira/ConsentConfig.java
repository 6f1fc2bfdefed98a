package io.piboard.metadata.alm.jira;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;

/** Where people's consents are asked for, and what for. */
@ConfigMapping(prefix = "piboard.metadata.consent")
interface ConsentConfig {

    /** Where people come back to; has to be registered with Jira, letter by letter. */
    URI callback();

    @WithDefault("https://auth.atlassian.com")
    URI atlassian();

    @WithDefault("https://api.atlassian.com")
    URI gateway();

    /** What an app of Cloud asks for, parted by spaces: what we call, and no more (facts section 2.1). */
    @WithDefault("read:jira-work write:jira-work read:jira-user manage:jira-webhook offline_access"
            + " read:project:jira read:issue-details:jira read:jql:jira"
            + " read:board-scope:jira-software read:board-scope.admin:jira-software"
            + " write:board-scope:jira-software read:sprint:jira-software write:sprint:jira-software"
            + " read:issue:jira-software write:issue:jira-software")
    String scopes();
}
