package io.piboard.jirasim.auth;

/** How one kind of Jira finds out who is asking. */
interface SignIn {

    Login with(Credentials credentials);
}
