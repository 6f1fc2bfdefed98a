package io.piboard.sync.alm.jira;

import io.piboard.jira.JiraSites;
import io.piboard.sync.replica.ReplicasCounted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Gives each replica its part of what a Jira site takes from us, by the number of those that run. */
@ApplicationScoped
class SharedBudgets {

    private final JiraSites sites;

    SharedBudgets(JiraSites sites) {
        this.sites = sites;
    }

    void share(@Observes ReplicasCounted counted) {
        sites.shareAmong(counted.live());
    }
}
