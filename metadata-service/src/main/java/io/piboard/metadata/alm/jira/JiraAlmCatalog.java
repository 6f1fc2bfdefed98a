package io.piboard.metadata.alm.jira;

import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.LinkType;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.piboard.jira.JiraException;
import io.piboard.jira.JiraSite;
import io.piboard.metadata.alm.AlmCatalog;
import io.piboard.metadata.alm.AlmLook;
import io.piboard.metadata.alm.AlmSite;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Reads metadata from Jira, Cloud and Data Center alike. */
@ApplicationScoped
class JiraAlmCatalog implements AlmCatalog {

    private final ConnectedJira sites;

    JiraAlmCatalog(ConnectedJira sites) {
        this.sites = sites;
    }

    @Override
    public Uni<SiteMetadata> site(AlmSite site) {
        JiraSite jira = sites.of(site);
        return ConnectedJira.translated(linkTypes(jira)
                .chain(types -> fields(jira).map(fields -> new SiteMetadata(types, fields))));
    }

    @Override
    public AlmLook look(AlmSite site, List<Field> fields) {
        return new JiraLook(sites.of(site), fields);
    }

    /** Where links are switched off there is no list of their types either. */
    private static Uni<List<LinkType>> linkTypes(JiraSite jira) {
        return jira.linkTypes()
                .map(types -> types.stream()
                        .map(type -> new LinkType(type.id(), type.name(), type.inward(), type.outward()))
                        .toList())
                .onFailure(JiraException.NotFound.class)
                .recoverWithItem(List.of());
    }

    private static Uni<List<Field>> fields(JiraSite jira) {
        return jira.fields()
                .map(fields -> fields.stream()
                        .map(field -> new Field(field.id(), field.name(), field.type(), field.custom()))
                        .toList());
    }
}
