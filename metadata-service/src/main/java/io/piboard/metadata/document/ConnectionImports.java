package io.piboard.metadata.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.piboard.metadata.access.Problems;
import io.piboard.metadata.catalog.FieldNames;
import io.piboard.metadata.connection.ConnectionRegistration;
import io.piboard.metadata.connection.ConnectionView;
import io.piboard.metadata.connection.StoredConnections;
import io.piboard.yaml.Differences;
import io.piboard.yaml.YamlDocuments;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Shows what a document would change of a connection, and does it if that is still so: proven against the site, as any change. */
@ApplicationScoped
class ConnectionImports {

    private static final List<String> FOUND = List.of("kind", "auth", "fields");

    private final StoredConnections stored;
    private final ConnectionRegistration registration;
    private final FieldNames fields;

    ConnectionImports(StoredConnections stored, ConnectionRegistration registration, FieldNames fields) {
        this.stored = stored;
        this.registration = registration;
        this.fields = fields;
    }

    /** Fails with a problem when the organisation has no such connection. */
    Uni<ConnectionDocument> export(UUID organisation, UUID id) {
        return stored.shown(organisation, id)
                .chain(shown -> fields.of(id).map(names -> ConnectionExport.document(shown, names)));
    }

    Uni<ImportPreview> show(UUID organisation, UUID id, ConnectionDocument document) {
        return export(organisation, id).map(before -> preview(before, wish(before, document)));
    }

    /** A second time does no harm. */
    Uni<ConnectionView> apply(UUID organisation, UUID id, String token, ConnectionDocument document) {
        return export(organisation, id).chain(before -> {
            ConnectionWish wish = wish(before, document);
            ImportPreview now = preview(before, wish);
            if (now.differences().isEmpty()) {
                return stored.shown(organisation, id).map(StoredConnections.Shown::view);
            }
            if (!now.token().equals(token)) {
                throw Problems.changedSince(now.differences());
            }
            return registration
                    .entered(organisation, id, wish.request())
                    .chain(entered -> registration.register(entered, null));
        });
    }

    /** What was found at the site is no part of a change: the name of a field may have come to be known meanwhile. */
    private static JsonNode changeable(ConnectionDocument document) {
        return ((ObjectNode) YamlDocuments.tree(document)).remove(FOUND);
    }

    private static ConnectionWish wish(ConnectionDocument before, ConnectionDocument document) {
        ConnectionWish wish = ConnectionWish.of(before, document);
        if (!wish.faults().isEmpty()) {
            throw Problems.badDocument(wish.faults());
        }
        return wish;
    }

    private static ImportPreview preview(ConnectionDocument before, ConnectionWish wish) {
        JsonNode was = changeable(before);
        JsonNode is = changeable(wish.after());
        return new ImportPreview(ShownToken.of(was, is), Differences.between(was, is), wish.warnings());
    }
}
