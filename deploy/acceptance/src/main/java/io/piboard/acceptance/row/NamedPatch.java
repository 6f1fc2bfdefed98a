package io.piboard.acceptance.row;

import io.piboard.acceptance.scenario.ConflictIsShown;
import io.piboard.acceptance.scenario.CrashBeforeRecording;
import io.piboard.acceptance.scenario.CrashBetweenStickyAndOutbox;
import io.piboard.acceptance.scenario.ForgedWebhook;
import io.piboard.acceptance.scenario.Scenario;

/** A fault planted in production code, the service that is built with it, and the cheapest proof that must notice. */
enum NamedPatch {
    SIGNATURE_CHECK_OFF("webhook-ingest", new ForgedWebhook()),
    OUTBOX_OUTSIDE_TRANSACTION("board-service", new CrashBetweenStickyAndOutbox()),
    MERGE_TAKES_THE_LAST_WRITER("sync-service", new ConflictIsShown()),
    ACKNOWLEDGE_BEFORE_RECORDING("sync-service", new CrashBeforeRecording());

    private final String module;
    private final Scenario scenario;

    NamedPatch(String module, Scenario scenario) {
        this.module = module;
        this.scenario = scenario;
    }

    String fileName() {
        return label() + ".patch";
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    String module() {
        return module;
    }

    Scenario scenario() {
        return scenario;
    }
}
