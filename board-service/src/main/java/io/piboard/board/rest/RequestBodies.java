package io.piboard.board.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads a request body strictly: members that nobody knows and values out of bounds are a 400 that lists them all. */
@ApplicationScoped
public class RequestBodies {

    private static final String UNKNOWN = RequestBodies.class.getName() + ".unknown";

    private final ObjectMapper json;
    private final Validator validator;

    RequestBodies(ObjectMapper json, Validator validator) {
        this.json = json.copy()
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .addHandler(new UnknownMembers());
        this.validator = validator;
    }

    public <T> T read(JsonNode body, Class<T> type) {
        if (body == null || !body.isObject()) {
            throw Problems.invalidBody(List.of("the body must be a JSON object"));
        }
        List<String> faults = new ArrayList<>(UnstorableText.faults(body));
        T value = convert(body, type, faults);
        faults.addAll(violations(value));
        if (!faults.isEmpty()) {
            throw Problems.invalidBody(faults);
        }
        return value;
    }

    /** What was put together from a body keeps the rules of a body. */
    public <T> void require(T value) {
        List<String> faults = new ArrayList<>(UnstorableText.faults(json.valueToTree(value)));
        faults.addAll(violations(value));
        if (!faults.isEmpty()) {
            throw Problems.invalidBody(faults);
        }
    }

    private <T> T convert(JsonNode body, Class<T> type, List<String> faults) {
        try {
            return json.readerFor(type).withAttribute(UNKNOWN, faults).readValue(body);
        } catch (JsonMappingException e) {
            throw Problems.invalidBody(List.of(path(e) + ": not what is expected here"));
        } catch (JsonProcessingException e) {
            throw Problems.invalidBody(List.of("not readable as JSON"));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private <T> List<String> violations(T value) {
        return validator.validate(value).stream()
                .map(RequestBodies::say)
                .sorted()
                .toList();
    }

    private static String say(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }

    private static String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName());
        }
        return path.isEmpty() ? "body" : path.substring(path.charAt(0) == '.' ? 1 : 0);
    }

    /** Collects instead of failing at the first, so that one answer names them all. */
    private static final class UnknownMembers extends DeserializationProblemHandler {

        @Override
        @SuppressWarnings("unchecked")
        public boolean handleUnknownProperty(
                DeserializationContext context,
                JsonParser parser,
                JsonDeserializer<?> deserializer,
                Object beanOrClass,
                String name)
                throws IOException {
            ((List<String>) context.getAttribute(UNKNOWN)).add(where(parser) + ": unknown or read-only member");
            parser.skipChildren();
            return true;
        }

        /** {@code teams[0].colour}, as violations say it. */
        private static String where(JsonParser parser) {
            return parser.getParsingContext()
                    .pathAsPointer()
                    .toString()
                    .substring(1)
                    .replaceAll("/(\\d+)", "[$1]")
                    .replace('/', '.');
        }
    }
}
