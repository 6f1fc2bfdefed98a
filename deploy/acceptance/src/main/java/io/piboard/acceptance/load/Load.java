package io.piboard.acceptance.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.board.BoardClient;
import io.piboard.acceptance.model.Model;
import io.piboard.acceptance.model.SprintMap;
import io.piboard.acceptance.suite.Suite;
import io.piboard.local.demo.DemoIds;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Four clients, two on each side, that make so many edits between them; replayed by its seed. */
public final class Load {

    private static final int CLIENTS_PER_SIDE = 2;

    private final Suite suite;
    private final Model model;
    private final long seed;
    private final long edits;
    private final Pace pace;
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong done = new AtomicLong();

    public Load(Suite suite, Model model, long seed, long edits, Pace pace) {
        this.suite = suite;
        this.model = model;
        this.seed = seed;
        this.edits = edits;
        this.pace = pace;
    }

    public long done() {
        return done.get();
    }

    /** Returns when the last edit was answered; a client's fault ends the run. */
    public void run() {
        BoardClient reader = suite.logIn("olaf");
        var plan = new Plan(seed, CLIENTS_PER_SIDE, Authors.pairs(suite));
        JsonNode session = reader.session(DemoIds.SESSION);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var clients = new ArrayList<CompletableFuture<Void>>();
            for (int client = 0; client < CLIENTS_PER_SIDE; client++) {
                var atBoard = new BoardEditor(
                        suite.logIn(client == 0 ? "mia" : "max"), model, plan, client, random(client), session);
                var atJira =
                        new JiraEditor(suite.jira(), model, plan, client, random(10 + client), SprintMap.of(session));
                clients.add(CompletableFuture.runAsync(() -> repeat(atBoard::edit), threads));
                clients.add(CompletableFuture.runAsync(() -> repeat(atJira::edit), threads));
            }
            CompletableFuture.allOf(clients.toArray(CompletableFuture[]::new)).join();
        }
    }

    private void repeat(Runnable edit) {
        while (started.getAndIncrement() < edits) {
            pace.beforeEdit(done.get());
            edit.run();
            done.incrementAndGet();
        }
    }

    private Random random(int client) {
        return new Random(seed * 31 + client);
    }
}
