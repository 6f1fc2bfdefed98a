package io.piboard.metadata.connection;

import io.piboard.contracts.connection.JiraKind;
import io.piboard.metadata.alm.AlmProject;
import io.piboard.metadata.alm.AlmSiteFacts;
import java.util.List;
import java.util.UUID;

/** A request that was proven against the site: what is stored follows from it alone. */
record Registration(
        UUID organisation,
        UUID connection,
        ConnectionRequest request,
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

    String apiUrl() {
        return apiUrl(request);
    }

    static String apiUrl(ConnectionRequest request) {
        return SiteAddress.normal(request.apiUrl() == null ? request.siteUrl() : request.apiUrl());
    }

    /** By id: a project's key may change, and then a scope by key would silently be empty. */
    String scopeJql() {
        boolean given = request.scopeJql() != null && !request.scopeJql().isBlank();
        return given ? request.scopeJql().strip() : "project in (" + String.join(", ", projectIds()) + ")";
    }

    List<String> projectIds() {
        return projects.stream().map(AlmProject::id).toList();
    }

    List<String> projectKeys() {
        return projects.stream().map(AlmProject::key).toList();
    }
}
