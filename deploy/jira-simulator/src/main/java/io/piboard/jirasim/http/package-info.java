/** Small vocabulary of the HTTP side: a call and its caller, an answer, a refusal, routes. */
package io.piboard.jirasim.http;
