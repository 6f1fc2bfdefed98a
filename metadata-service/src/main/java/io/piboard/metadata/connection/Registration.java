package io.piboard.metadata.connection;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.metadata.alm.AlmProject;
import io.piboard.metadata.alm.AlmSiteFacts;
import io.piboard.metadata.alm.AlmTokens;
import java.util.List;
import java.util.UUID;

/**
 * A request that was proven against the site: what is stored follows from it alone.
 *
 * @param apiUrl where calls go, in its normal form
 * @param grant what a person's consent brought; {@code null} where none is needed, or the one there is stays
 */
record Registration(
        UUID organisation,
        UUID connection,
        ConnectionRequest request,
        Credentials credentials,
        AlmTokens grant,
        String apiUrl,
        Authorization authorization,
        JiraKind kind,
        List<AlmProject> projects,
        AlmSiteFacts facts) {

    String name() {
        return request.name().strip();
    }

    String siteUrl() {
        return SiteAddress.normal(request.siteUrl());
    }

    /** By id: a project's key may change, and then a scope by key would silently be empty. */
    String scopeJql() {
        boolean given = request.scopeJql() != null && !request.scopeJql().isBlank();
        return given ? request.scopeJql().strip() : defaultScope(projectIds());
    }

    static String defaultScope(List<String> projectIds) {
        return "project in (" + String.join(", ", projectIds) + ")";
    }

    List<String> projectIds() {
        return projects.stream().map(AlmProject::id).toList();
    }

    List<String> projectKeys() {
        return projects.stream().map(AlmProject::key).toList();
    }
}
