package io.piboard.metadata.alm;

import io.piboard.contracts.metadata.MetadataChanged.Field;
import io.piboard.contracts.metadata.MetadataChanged.SiteMetadata;
import io.smallrye.mutiny.Uni;
import java.util.List;

/** Reads what a site offers apart from its issues; every Uni fails with an {@link AlmException} or not at all. */
public interface AlmCatalog {

    /** Link types and fields. */
    Uni<SiteMetadata> site(AlmSite site);

    /** @param fields the site's, as {@link #site} tells them */
    AlmLook look(AlmSite site, List<Field> fields);
}
