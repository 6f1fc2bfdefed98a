package io.piboard.metadata.document;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import io.piboard.metadata.access.Problems;
import io.piboard.yaml.UnreadableYamlException;
import io.piboard.yaml.YamlDocuments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Reads what an admin sent as a document; fails with a problem that lists all its faults, never what is in it. */
@ApplicationScoped
class DocumentReading {

    private static final String UNKNOWN = DocumentReading.class.getName() + ".unknown";

    private final ObjectMapper json;
    private final Validator validator;

    DocumentReading(ObjectMapper json, Validator validator) {
        this.json = json.copy().addHandler(new UnknownMembers());
        this.validator = validator;
    }

    ConnectionDocument read(byte[] body) {
        List<String> faults = new ArrayList<>();
        ConnectionDocument document = convert(body, faults);
        validator.validate(document).stream()
                .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                .sorted()
                .forEach(faults::add);
        if (!faults.isEmpty()) {
            throw Problems.badDocument(faults);
        }
        return document;
    }

    private ConnectionDocument convert(byte[] body, List<String> faults) {
        try {
            var tree = YamlDocuments.read(body);
            if (!tree.isObject()) {
                throw Problems.badDocument(List.of("the document must say members, such as name: Acme"));
            }
            return json.readerFor(ConnectionDocument.class)
                    .withAttribute(UNKNOWN, faults)
                    .readValue(tree);
        } catch (UnreadableYamlException e) {
            throw Problems.badDocument(List.of(e.getMessage()));
        } catch (JsonMappingException e) {
            throw Problems.badDocument(List.of(path(e) + ": not what is expected here"));
        } catch (JsonProcessingException e) {
            throw Problems.badDocument(List.of("not readable"));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory", e);
        }
    }

    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
                .collect(Collectors.joining("."));
    }

    /** Collects instead of failing at the first. */
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
            ((List<String>) context.getAttribute(UNKNOWN)).add(name + ": unknown member");
            parser.skipChildren();
            return true;
        }
    }
}
