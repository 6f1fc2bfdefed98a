package io.piboard.embedded.identity;

import java.util.List;
import java.util.UUID;

/** Somebody who can log in to the demo. */
public record DemoPerson(UUID id, String userName, String name, UUID organisation, List<String> roles) {}
