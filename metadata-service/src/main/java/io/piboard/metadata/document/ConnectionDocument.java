package io.piboard.metadata.document;

import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.metadata.connection.AuthKind;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A connection for people to read, edit and carry elsewhere; secrets have no place in it.
 *
 * @param piboard what this document is
 * @param siteUrl to be read; another one needs other credentials, which a document cannot bring
 * @param apiUrl as {@code siteUrl}; left out where it is the same
 * @param kind found at the site, to be read only, as {@code auth} and {@code fields}
 * @param projects keys
 * @param scopeJql left out where it is all of the projects
 */
record ConnectionDocument(
        @NotNull @Pattern(regexp = ConnectionDocument.KIND, message = "must be " + ConnectionDocument.KIND)
        String piboard,

        @NotBlank @Size(max = 200) String name,
        URI siteUrl,
        URI apiUrl,
        JiraKind kind,
        AuthKind auth,

        @NotEmpty @Size(max = 100)
        List<
                        @NotNull
                        @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{1,254}", message = "must be a project key such as FAL")
                        String>
                projects,

        @Size(max = 4000) String scopeJql,
        Map<FieldRole, NamedField> fields) {

    static final String KIND = "connection/1";

    ConnectionDocument {
        fields = fields == null ? Map.of() : fields;
    }

    /** A field of the site. */
    record NamedField(String name, String id) {}
}
