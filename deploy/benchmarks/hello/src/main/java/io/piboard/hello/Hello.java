package io.piboard.hello;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A fixed body by GET: what a service of this kind can answer at most, and how quickly it can start. */
@Path("/hello")
public class Hello {

    @GET
    @NonBlocking
    public String hello() {
        return "hello";
    }
}
