package io.piboard.ingest;

import io.piboard.contracts.RecordHeader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What goes beside the records of one delivery.
 *
 * @param id of the delivery; the correlation id from here on
 * @param trace W3C trace context
 * @param repeat empty for a first delivery
 */
public record DeliveryNote(String id, String trace, Optional<String> repeat) {

    Map<RecordHeader, String> headers() {
        Map<RecordHeader, String> headers = new LinkedHashMap<>();
        headers.put(RecordHeader.CORRELATION, id);
        headers.put(RecordHeader.TRACE, trace);
        repeat.ifPresent(how -> headers.put(RecordHeader.REPEAT, how));
        return headers;
    }
}
