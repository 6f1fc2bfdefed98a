package io.piboard.jirasim.webhook;

/** Who is to get one event: where to send it, how to sign it, whether to leave the body out. */
record Subscription(long webhook, String url, boolean excludeBody, Signing signing) {}
