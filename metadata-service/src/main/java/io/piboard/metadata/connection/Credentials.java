package io.piboard.metadata.connection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.Optional;

/** What an admin enters so that we may log in; never returned, never logged, sealed in the database. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Credentials.Basic.class, name = "BASIC"),
    @JsonSubTypes.Type(value = Credentials.PersonalAccessToken.class, name = "PERSONAL_ACCESS_TOKEN"),
    @JsonSubTypes.Type(value = Credentials.ClientCredentials.class, name = "CLIENT_CREDENTIALS"),
    @JsonSubTypes.Type(value = Credentials.CloudOAuth.class, name = "CLOUD_OAUTH"),
    @JsonSubTypes.Type(value = Credentials.DataCenterOAuth.class, name = "DATA_CENTER_OAUTH"),
    @JsonSubTypes.Type(value = Credentials.ApplicationLink.class, name = "APPLICATION_LINK")
})
public sealed interface Credentials {

    /** Those by which a person lets us in: useless until the person has consented. */
    sealed interface Consented extends Credentials {}

    /** By what Cloud signs the deliveries of webhooks that this account registers by itself. */
    default Optional<String> appSecret() {
        return Optional.empty();
    }

    /** E-mail and API token on Cloud, user and password on older Data Centers. */
    record Basic(@NotBlank String user, @NotBlank String token) implements Credentials {

        @Override
        public String toString() {
            return "Basic[hidden]";
        }
    }

    /** A personal access token of Data Center. */
    record PersonalAccessToken(@NotBlank String token) implements Credentials {

        @Override
        public String toString() {
            return "PersonalAccessToken[hidden]";
        }
    }

    /** A service account that fetches short-lived access tokens. */
    record ClientCredentials(
            @NotNull URI tokenUrl,
            @NotBlank String clientId,
            @NotBlank String clientSecret,
            String scope) implements Credentials {

        @Override
        public String toString() {
            return "ClientCredentials[hidden]";
        }
    }

    /** An app of Atlassian's developer console (OAuth 2.0, 3LO). */
    record CloudOAuth(@NotBlank String clientId, @NotBlank String clientSecret) implements Consented {

        @Override
        public Optional<String> appSecret() {
            return Optional.of(clientSecret);
        }

        @Override
        public String toString() {
            return "CloudOAuth[hidden]";
        }
    }

    /** An incoming application link of a Data Center (OAuth 2.0, from 8.22). */
    record DataCenterOAuth(
            @NotBlank String clientId, @NotBlank String clientSecret) implements Consented {

        @Override
        public String toString() {
            return "DataCenterOAuth[hidden]";
        }
    }

    /**
     * An application link of old Servers (OAuth 1.0a).
     *
     * @param privateKey PKCS#8 in PEM; the public one is entered in Jira
     */
    record ApplicationLink(
            @NotBlank String consumerKey, @NotBlank String privateKey) implements Consented {

        @Override
        public String toString() {
            return "ApplicationLink[hidden]";
        }
    }
}
