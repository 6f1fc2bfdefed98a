/** Basic with API tokens, Bearer with client credentials. */
package io.piboard.jirasim.auth;
