package io.piboard.metadata.alm;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;

/** Sets up what tells us of changes; every Uni fails with an {@link AlmException} or not at all. */
public interface AlmWebhooks {

    /** @param app whether a person has let our app in */
    Uni<AlmWebhookForm> form(AlmSite site, boolean app);

    Uni<List<AlmWebhook>> list(AlmSite site, AlmWebhookForm form);

    /** Answers its id; after an unknown outcome look among {@link #list}. */
    Uni<String> register(AlmSite site, AlmWebhookForm form, AlmWebhookWish wish);

    /** Completes also if it is not there. */
    Uni<Void> remove(AlmSite site, AlmWebhookForm form, String id);

    /** Answers until when it lives; {@code null} where it lives on by itself. */
    Uni<Instant> refresh(AlmSite site, AlmWebhookForm form, String id);
}
