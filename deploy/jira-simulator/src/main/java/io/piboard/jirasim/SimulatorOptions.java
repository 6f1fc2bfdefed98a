package io.piboard.jirasim;

import io.piboard.jirasim.kind.JiraKind;
import io.piboard.jirasim.site.Language;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/**
 * How to run a simulator. Port 0 takes a free one; without a data file (null) everything is forgotten at the end; the
 * seed decides what the demo site looks like and how dice fall.
 */
public record SimulatorOptions(
        JiraKind kind,
        Language language,
        String host,
        int port,
        Path dataFile,
        long seed,
        int issues,
        Duration shortestRetry,
        Duration longestRetry,
        Duration tokenLife,
        Clock clock) {

    public static SimulatorOptions defaults() {
        return new SimulatorOptions(
                JiraKind.CLOUD,
                Language.ENGLISH,
                "127.0.0.1",
                8090,
                null,
                1,
                0,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                Duration.ofMinutes(60),
                Clock.systemUTC());
    }

    public SimulatorOptions withKind(JiraKind next) {
        return new SimulatorOptions(
                next, language, host, port, dataFile, seed, issues, shortestRetry, longestRetry, tokenLife, clock);
    }

    /** Names are shown in this language; ids and keys stay. */
    public SimulatorOptions withLanguage(Language next) {
        return new SimulatorOptions(
                kind, next, host, port, dataFile, seed, issues, shortestRetry, longestRetry, tokenLife, clock);
    }

    public SimulatorOptions withHost(String next) {
        return new SimulatorOptions(
                kind, language, next, port, dataFile, seed, issues, shortestRetry, longestRetry, tokenLife, clock);
    }

    public SimulatorOptions withPort(int next) {
        return new SimulatorOptions(
                kind, language, host, next, dataFile, seed, issues, shortestRetry, longestRetry, tokenLife, clock);
    }

    public SimulatorOptions withDataFile(Path next) {
        return new SimulatorOptions(
                kind, language, host, port, next, seed, issues, shortestRetry, longestRetry, tokenLife, clock);
    }

    public SimulatorOptions withSeed(long next) {
        return new SimulatorOptions(
                kind, language, host, port, dataFile, next, issues, shortestRetry, longestRetry, tokenLife, clock);
    }

    /** So many issues more than the demo has, spread over the backlogs of its projects. */
    public SimulatorOptions withIssues(int next) {
        return new SimulatorOptions(
                kind, language, host, port, dataFile, seed, next, shortestRetry, longestRetry, tokenLife, clock);
    }

    /** The real Jira waits 5 to 15 minutes before it repeats a webhook. */
    public SimulatorOptions withRetries(Duration shortest, Duration longest) {
        return new SimulatorOptions(
                kind, language, host, port, dataFile, seed, issues, shortest, longest, tokenLife, clock);
    }

    public SimulatorOptions withTokenLife(Duration next) {
        return new SimulatorOptions(
                kind, language, host, port, dataFile, seed, issues, shortestRetry, longestRetry, next, clock);
    }

    public SimulatorOptions withClock(Clock next) {
        return new SimulatorOptions(
                kind, language, host, port, dataFile, seed, issues, shortestRetry, longestRetry, tokenLife, next);
    }
}
