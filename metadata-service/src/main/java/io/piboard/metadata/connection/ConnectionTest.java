package io.piboard.metadata.connection;

import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import io.piboard.metadata.alm.AlmProject;
import java.util.List;
import java.util.Map;

/**
 * What a working log-in finds.
 *
 * @param projects keys of those that the account may browse
 * @param fields which Jira field plays which role; a role that is missing has to be said by an admin
 */
public record ConnectionTest(JiraKind kind, List<String> projects, Map<FieldRole, String> fields) {

    static ConnectionTest of(Registration proven) {
        return new ConnectionTest(
                proven.kind(),
                proven.projects().stream().map(AlmProject::key).toList(),
                proven.facts().fields());
    }
}
