package io.piboard.jirasim.webhook;

import io.piboard.jirasim.site.Issue;
import java.util.Optional;

/** Who is to get one event: where to send it, how to sign it, whether to leave the body out. */
record Subscription(long webhook, String url, boolean excludeBody, Signing signing) {

    /** Variables are {@code ${issue.id}} in the old form and {@code {issue.id}} on Data Center from 10 on. */
    String urlFor(Optional<Issue> issue) {
        return issue.map(one -> filled(one)).orElse(url);
    }

    private String filled(Issue issue) {
        return url.replaceAll("\\$?\\{issue\\.id}", String.valueOf(issue.id()))
                .replaceAll("\\$?\\{issue\\.key}", issue.key());
    }
}
