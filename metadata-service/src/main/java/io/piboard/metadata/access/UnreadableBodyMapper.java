package io.piboard.metadata.access;

import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Objects;
import java.util.stream.Collectors;

/** Answers a body whose members have the wrong form: names the member, never what was in it, because it may be a secret. */
@Provider
public class UnreadableBodyMapper implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException failure) {
        String member = failure.getPath().stream()
                .map(Reference::getFieldName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("."));
        return Problems.badConnection("The body has a member that cannot be read"
                        + (member.isEmpty() ? "" : ": " + member) + ". See the OpenAPI document for its form.")
                .toResponse();
    }
}
