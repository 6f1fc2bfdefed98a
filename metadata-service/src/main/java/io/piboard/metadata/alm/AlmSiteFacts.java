package io.piboard.metadata.alm;

import io.piboard.contracts.connection.FieldRole;
import io.piboard.contracts.connection.JiraKind;
import java.util.Map;

/** What a site says about itself: its kind, and which field plays which role there. */
public record AlmSiteFacts(JiraKind kind, Map<FieldRole, String> fields) {}
