package io.piboard.acceptance.conformance.spec;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.piboard.acceptance.conformance.tap.Exchange;
import java.util.ArrayList;
import java.util.List;

/**
 * Holds one exchange against one operation of one document.
 *
 * @param withRequest false: only the answer
 */
record ExchangeCheck(SpecifiedOperation operation, boolean withRequest) {

    List<String> faults(Exchange exchange) {
        List<String> faults = new ArrayList<>();
        if (exchange.good()) {
            // a request that was refused may have been made to be refused
            if (withRequest) {
                faults.addAll(new RequestCheck(operation).faults(exchange));
            }
            if (!operation.answersWith(exchange.status())) {
                faults.add("status " + exchange.status() + " is not in the document");
            }
        }
        faults.addAll(answerFaults(exchange));
        return faults;
    }

    /** How many bodies of the exchange have a schema. */
    int bodies(Exchange exchange) {
        boolean request = withRequest
                && exchange.good()
                && !exchange.requestBody().isEmpty()
                && operation.requestSchema().isPresent();
        boolean answer = operation.answerSchema(exchange.status()).isPresent() && judged(exchange);
        return (request ? 1 : 0) + (answer ? 1 : 0);
    }

    private List<String> answerFaults(Exchange exchange) {
        return operation
                .answerSchema(exchange.status())
                .filter(schema -> judged(exchange))
                .map(schema -> {
                    try {
                        return operation.document().faults(schema, Document.JSON.readTree(exchange.body())).stream()
                                .map(fault -> "answer " + fault)
                                .toList();
                    } catch (JsonProcessingException e) {
                        return List.of("the answer is no JSON");
                    }
                })
                .orElse(List.of());
    }

    private static boolean judged(Exchange exchange) {
        return exchange.good() || exchange.json() && !exchange.body().isEmpty();
    }
}
