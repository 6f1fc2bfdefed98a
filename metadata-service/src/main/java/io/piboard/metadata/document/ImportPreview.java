package io.piboard.metadata.document;

import io.piboard.yaml.Difference;
import java.util.List;

/**
 * What a document would change of a connection.
 *
 * @param token names exactly this: it is good as long as neither the connection nor the document changes
 * @param differences empty: it is as the document says
 * @param warnings what the document says and nothing follows from
 */
record ImportPreview(String token, List<Difference> differences, List<String> warnings) {}
