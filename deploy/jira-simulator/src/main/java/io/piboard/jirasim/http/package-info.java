/** Small vocabulary of the HTTP side: a call, an answer, a refusal, routes. */
package io.piboard.jirasim.http;
