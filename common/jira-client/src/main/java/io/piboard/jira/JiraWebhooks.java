package io.piboard.jira;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** The webhooks of a site, as one of its {@link WebhookForm}s shows them; fails with a {@link JiraException} or not at all. */
public interface JiraWebhooks {

    /** All that the account may see. */
    Uni<List<JiraWebhook>> list();

    /** Never repeated: after an unknown outcome look among {@link #list}. Answers the id. */
    Uni<String> register(WebhookWish wish);

    /** Completes also if it is not there. */
    Uni<Void> remove(String id);

    /** Lets an app's webhook live on; answers until when. {@code null} where they live on by themselves. */
    Uni<Instant> refresh(String id);
}
