package io.piboard.load;

/** One try that is due: an id, which stays the same over all tries, and what is sent. */
public record Delivery(String id, SignedWebhook webhook) {}
