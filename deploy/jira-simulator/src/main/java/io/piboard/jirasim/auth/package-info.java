/**
 * Who is asking, in the way of each kind of Jira, and where people and apps get their tokens. Start with {@link
 * io.piboard.jirasim.auth.Authentication}; what is known about accounts is in {@code Accounts}.
 */
package io.piboard.jirasim.auth;
