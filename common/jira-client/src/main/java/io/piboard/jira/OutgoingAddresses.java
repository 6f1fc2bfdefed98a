package io.piboard.jira;

import io.piboard.jira.address.AddressRules;
import io.piboard.jira.address.CheckedHosts;
import io.piboard.jira.address.HostLookup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.List;

/** Makes the one judge of addresses from what the operator allows. */
@ApplicationScoped
class OutgoingAddresses {

    @Produces
    @jakarta.inject.Singleton
    CheckedHosts hosts(JiraClientConfig config) {
        return new CheckedHosts(
                AddressRules.allowing(config.allowedNetworks().orElse(List.of())), HostLookup.ofThisMachine());
    }
}
