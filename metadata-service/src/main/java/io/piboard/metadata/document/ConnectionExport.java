package io.piboard.metadata.document;

import io.piboard.contracts.connection.FieldRole;
import io.piboard.metadata.connection.ConnectionView;
import io.piboard.metadata.connection.StoredConnections.Shown;
import io.piboard.metadata.document.ConnectionDocument.NamedField;
import java.util.Map;
import java.util.TreeMap;

/** Writes a connection down as a document. Pure. */
final class ConnectionExport {

    private ConnectionExport() {}

    /** @param names of the site's fields, by id */
    static ConnectionDocument document(Shown shown, Map<String, String> names) {
        ConnectionView view = shown.view();
        return new ConnectionDocument(
                ConnectionDocument.KIND,
                view.name(),
                view.siteUrl(),
                view.apiUrl().equals(view.siteUrl()) ? null : view.apiUrl(),
                view.kind(),
                shown.auth(),
                view.projects(),
                view.scopeJql().equals(shown.defaultScope()) ? null : view.scopeJql(),
                fields(view.fields(), names));
    }

    private static Map<FieldRole, NamedField> fields(Map<FieldRole, String> roles, Map<String, String> names) {
        Map<FieldRole, NamedField> fields = new TreeMap<>();
        roles.forEach((role, id) -> fields.put(role, new NamedField(names.get(id), id)));
        return fields;
    }
}
