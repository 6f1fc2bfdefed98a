package io.piboard.board.session;

import io.piboard.contracts.EventJson;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.nio.charset.StandardCharsets;

/** Keeps what a sticky type shows on the backlog as JSON: it is always read and written whole. */
@Converter
public class BacklogColumn implements AttributeConverter<BacklogPlan, String> {

    @Override
    public String convertToDatabaseColumn(BacklogPlan backlog) {
        return backlog == null ? null : new String(EventJson.write(backlog), StandardCharsets.UTF_8);
    }

    @Override
    public BacklogPlan convertToEntityAttribute(String json) {
        return json == null ? null : EventJson.read(json.getBytes(StandardCharsets.UTF_8), BacklogPlan.class);
    }
}
