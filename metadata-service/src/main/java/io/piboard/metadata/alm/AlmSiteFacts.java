package io.piboard.metadata.alm;

import io.piboard.contracts.connection.FieldRole;
import java.util.Map;

/** What a site says about itself: which field plays which role there. */
public record AlmSiteFacts(Map<FieldRole, String> fields) {}
