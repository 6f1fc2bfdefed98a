package io.piboard.acceptance.conformance.shape;

import com.fasterxml.jackson.databind.JsonNode;
import io.piboard.acceptance.conformance.spec.Addresses;
import io.piboard.acceptance.conformance.spec.Finding;
import io.piboard.acceptance.conformance.tap.Exchange;
import io.piboard.acceptance.http.Http;
import io.piboard.jirasim.kind.JiraKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The golden shapes of one kind, held against everything that was answered. */
public final class Shapes {

    private static final List<String> RESOURCES = List.of("platform", "issues", "agile", "administration");

    private final List<Shape> shapes;

    private Shapes(List<Shape> shapes) {
        this.shapes = shapes;
    }

    public static Shapes of(JiraKind kind, List<Exchange> exchanges) {
        Map<String, String> names = FieldNames.of(exchanges);
        return new Shapes(RESOURCES.stream()
                .flatMap(resource -> read(resource, names).stream())
                .filter(shape -> shape.kinds().covers(kind))
                .toList());
    }

    public int count() {
        return shapes.size();
    }

    public List<Finding> findings(List<Exchange> exchanges) {
        List<Exchange> answers = exchanges.stream()
                .filter(one -> one.good() && one.json() && !one.body().isEmpty())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Shape shape : shapes) {
            List<Exchange> described = answers.stream().filter(shape::describes).toList();
            if (described.isEmpty()) {
                findings.add(new Finding(shape.endpoint(), "never answered with a body", "golden shape"));
            } else {
                shape.fault(described)
                        .ifPresent(fault -> findings.add(new Finding(
                                shape.endpoint(), fault, described.getFirst().uri())));
            }
        }
        findings.addAll(shapeless(answers));
        return findings;
    }

    /** What is answered must be described. */
    private List<Finding> shapeless(List<Exchange> answers) {
        return answers.stream()
                .filter(answer -> shapes.stream().noneMatch(shape -> shape.describes(answer)))
                .map(answer -> answer.method() + " " + Addresses.general(answer.path()))
                .distinct()
                .map(endpoint -> new Finding(endpoint, "has no golden shape", ""))
                .toList();
    }

    private static List<Shape> read(String resource, Map<String, String> names) {
        try (InputStream json = Shapes.class.getResourceAsStream("/conformance/shapes/" + resource + ".json")) {
            JsonNode entries = Http.JSON.readTree(json);
            return StreamSupport.stream(entries.spliterator(), false)
                    .map(entry -> Shape.of(entry, names))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
