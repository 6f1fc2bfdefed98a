package io.piboard.metadata.connection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;

/** What an admin enters so that we may log in; never returned, never logged, sealed in the database. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Credentials.Basic.class, name = "BASIC"),
    @JsonSubTypes.Type(value = Credentials.PersonalAccessToken.class, name = "PERSONAL_ACCESS_TOKEN"),
    @JsonSubTypes.Type(value = Credentials.ClientCredentials.class, name = "CLIENT_CREDENTIALS")
})
public sealed interface Credentials {

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
}
