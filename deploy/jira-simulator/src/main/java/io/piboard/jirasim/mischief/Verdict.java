package io.piboard.jirasim.mischief;

import java.util.Optional;

/** What is to happen to one request. */
public record Verdict(long delayMillis, Optional<Fault> error, boolean answerLost, Optional<Trick> trick) {}
