package io.piboard.metadata.connection;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;

/**
 * What an admin says about a connection.
 *
 * @param siteUrl where people open issues
 * @param apiUrl where calls go if that is somewhere else, e.g. Atlassian's gateway
 * @param auth {@code null} leaves it as it is, once there is a connection; so does a secret that is left out
 * @param webhookSecret by which Jira signs its webhooks
 * @param projects keys of the projects in use
 * @param scopeJql bounds webhooks, import and re-sync; all of the projects if left out
 */
public record ConnectionRequest(
        @NotBlank @Size(max = 200) String name,
        @NotNull URI siteUrl,
        URI apiUrl,
        @Valid Credentials auth,

        @Size(min = 16, max = 200, message = "must have 16 to 200 characters, chosen at random")
        String webhookSecret,

        @NotEmpty @Size(max = 100)
        List<
                        @NotNull
                        @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{1,254}", message = "must be a project key such as FAL")
                        String>
                projects,

        @Size(max = 4000) String scopeJql) {

    /** Whether a first registration could do with it. */
    boolean isComplete() {
        return auth != null && webhookSecret != null;
    }

    @Override
    public String toString() {
        return "ConnectionRequest[" + name + ", " + siteUrl + "]";
    }
}
