package io.piboard.metadata.connection;

import io.piboard.contracts.connection.ConnectionState;
import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.metadata.secret.Seals;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The row of one connection; knows how it changes, not why. */
@Entity
@Table(name = "connection")
class Connection {

    @Id
    private UUID id;

    private UUID organisation;
    private long version;
    private String name;

    @Enumerated(EnumType.STRING)
    private JiraKind kind;

    @Enumerated(EnumType.STRING)
    private ConnectionState state;

    @Column(name = "site_url")
    private String siteUrl;

    @Column(name = "api_url")
    private String apiUrl;

    @Column(name = "scope_jql")
    private String scopeJql;

    @Column(name = "project_ids")
    private String[] projectIds;

    @Column(name = "project_keys")
    private String[] projectKeys;

    @Column(name = "story_points_field")
    private String storyPointsField;

    @Column(name = "sprint_field")
    private String sprintField;

    @Column(name = "fields_version")
    private long fieldsVersion;

    @Column(name = "sealed_credentials")
    private String sealedCredentials;

    @Column(name = "sealed_authorization")
    private String sealedAuthorization;

    @Column(name = "authorization_expires")
    private Instant authorizationExpires;

    @Column(name = "sealed_webhook_secret")
    private String sealedWebhookSecret;

    private boolean paused;

    @Column(name = "sealed_previous_secret")
    private String sealedPreviousSecret;

    @Column(name = "previous_secret_until")
    private Instant previousSecretUntil;

    @Column(name = "sealed_app_secret")
    private String sealedAppSecret;

    protected Connection() {}

    Connection(UUID id, UUID organisation) {
        this.id = id;
        this.organisation = organisation;
    }

    /** A proven registration: what it does not say again stays as it is, a pause too. */
    void register(Registration registration, SealedSecrets secrets, Instant now) {
        name = registration.name();
        kind = registration.kind();
        state = ConnectionState.ACTIVE;
        siteUrl = registration.siteUrl();
        apiUrl = registration.apiUrl();
        scopeJql = registration.scopeJql();
        projectIds = registration.projectIds().toArray(String[]::new);
        projectKeys = registration.projectKeys().toArray(String[]::new);
        sealedCredentials = secrets.credentials();
        sealedAppSecret = secrets.appSecret();
        sealedAuthorization = secrets.authorization();
        authorizationExpires = registration.authorization().expiresAt();
        fields(registration.facts().fields(), now);
        touch(now);
    }

    /** The secret before it is taken until then, because an admin needs a while to change it in Jira. */
    void webhookSecret(String sealed, Instant previousUntil, Instant now) {
        if (sealedWebhookSecret != null) {
            sealedPreviousSecret = sealedWebhookSecret;
            previousSecretUntil = previousUntil;
        }
        sealedWebhookSecret = sealed;
        touch(now);
    }

    /** True if there was one to forget. */
    boolean forgetPreviousSecret(Instant now) {
        boolean had = sealedPreviousSecret != null;
        sealedPreviousSecret = null;
        previousSecretUntil = null;
        if (had) {
            touch(now);
        }
        return had;
    }

    /** The traffic to Jira stops, or goes on; webhooks are taken all the while. */
    void pause(boolean wish, Instant now) {
        paused = wish;
        touch(now);
    }

    /** For good; no secret is left. */
    void remove(Instant now) {
        state = ConnectionState.REMOVED;
        paused = false;
        sealedCredentials = null;
        sealedAuthorization = null;
        authorizationExpires = null;
        sealedWebhookSecret = null;
        sealedAppSecret = null;
        sealedPreviousSecret = null;
        previousSecretUntil = null;
        touch(now);
    }

    /** The same secrets under the newest keys; true if any was under an older one. */
    boolean reseal(Seals seals, Instant now) {
        List<String> before = seal();
        sealedCredentials = seals.resealForSync(sealedCredentials, organisation, id);
        sealedAuthorization = seals.resealForSync(sealedAuthorization, organisation, id);
        sealedWebhookSecret = seals.resealForIngest(sealedWebhookSecret, organisation, id);
        sealedAppSecret = seals.resealForIngest(sealedAppSecret, organisation, id);
        sealedPreviousSecret = seals.resealForIngest(sealedPreviousSecret, organisation, id);
        boolean changed = !before.equals(seal());
        if (changed) {
            touch(now);
        }
        return changed;
    }

    private List<String> seal() {
        return Arrays.asList(
                sealedCredentials, sealedAuthorization, sealedWebhookSecret, sealedAppSecret, sealedPreviousSecret);
    }

    void authorize(String sealed, Instant expires, Instant now) {
        sealedAuthorization = sealed;
        authorizationExpires = expires;
        if (state == ConnectionState.UNAUTHORIZED) {
            state = ConnectionState.ACTIVE;
        }
        touch(now);
    }

    void refuse(Instant now) {
        state = ConnectionState.UNAUTHORIZED;
        touch(now);
    }

    private void fields(Map<FieldRole, String> roles, Instant now) {
        if (!roles.equals(fields())) {
            storyPointsField = roles.get(FieldRole.STORY_POINTS);
            sprintField = roles.get(FieldRole.SPRINT);
            fieldsVersion = Math.max(fieldsVersion + 1, now.toEpochMilli());
        }
    }

    /** Never falls behind what was published, even after a restore from a backup. */
    private void touch(Instant now) {
        version = Math.max(version + 1, now.toEpochMilli());
    }

    Map<FieldRole, String> fields() {
        Map<FieldRole, String> fields = new EnumMap<>(FieldRole.class);
        if (storyPointsField != null) {
            fields.put(FieldRole.STORY_POINTS, storyPointsField);
        }
        if (sprintField != null) {
            fields.put(FieldRole.SPRINT, sprintField);
        }
        return fields;
    }

    UUID id() {
        return id;
    }

    UUID organisation() {
        return organisation;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    JiraKind kind() {
        return kind;
    }

    /** Lost credentials are told before a pause: somebody has to act on them. */
    ConnectionState state() {
        return paused && state == ConnectionState.ACTIVE ? ConnectionState.PAUSED : state;
    }

    boolean isPaused() {
        return paused;
    }

    String siteUrl() {
        return siteUrl;
    }

    String apiUrl() {
        return apiUrl;
    }

    String scopeJql() {
        return scopeJql;
    }

    List<String> projectIds() {
        return List.of(projectIds);
    }

    List<String> projectKeys() {
        return List.of(projectKeys);
    }

    long fieldsVersion() {
        return fieldsVersion;
    }

    String sealedCredentials() {
        return sealedCredentials;
    }

    String sealedAuthorization() {
        return sealedAuthorization;
    }

    Instant authorizationExpires() {
        return authorizationExpires;
    }

    String sealedWebhookSecret() {
        return sealedWebhookSecret;
    }

    String sealedPreviousSecret() {
        return sealedPreviousSecret;
    }

    Instant previousSecretUntil() {
        return previousSecretUntil;
    }

    String sealedAppSecret() {
        return sealedAppSecret;
    }

    boolean isRemoved() {
        return state == ConnectionState.REMOVED;
    }
}
