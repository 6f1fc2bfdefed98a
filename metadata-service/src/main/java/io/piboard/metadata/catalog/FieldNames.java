package io.piboard.metadata.catalog;

import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the fields of a site are called, by id; empty before the site was read. */
@ApplicationScoped
public class FieldNames {

    private final CatalogTable table;

    FieldNames(CatalogTable table) {
        this.table = table;
    }

    public Uni<Map<String, String>> of(UUID connection) {
        return table.entries(connection)
                .map(entries -> Stream.ofNullable(entries.get(CatalogEntry.SITE))
                        .flatMap(entry -> entry.site().fields().stream())
                        .collect(Collectors.toMap(Field::id, Field::name, (first, second) -> first)));
    }
}
