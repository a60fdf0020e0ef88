package city.healthcard.eventsourcing.view;

import city.healthcard.eventsourcing.event.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/// How a document is kept: a body of bytes, encoded once, and beside it the few fields by which it is searched.
/// Searchable fields never hold anything personal.
public interface DocumentForm<D> {

    /// The body.
    byte[] encode(D document);

    /// The document of a body.
    D decode(byte[] body);

    /// The fields by which it is searched: names to text or whole numbers.
    Map<String, Object> searchable(D document);

    /// JSON after [Json], without searchable fields.
    static <D> Searchable<D> json(Class<D> type) {
        return new Searchable<>(type, Map.of());
    }

    /// JSON with searchable fields.
    record Searchable<D>(Class<D> type, Map<String, Function<D, Object>> fields) implements DocumentForm<D> {

        /// The same, and searchable by one more field.
        public Searchable<D> searchableBy(String field, Function<D, Object> value) {
            var more = new LinkedHashMap<>(fields);
            more.put(field, value);
            return new Searchable<>(type, more);
        }

        @Override
        public byte[] encode(D document) {
            return Json.bytes(document);
        }

        @Override
        public D decode(byte[] body) {
            return Json.read(body, type);
        }

        @Override
        public Map<String, Object> searchable(D document) {
            var values = new LinkedHashMap<String, Object>();
            fields.forEach((field, value) -> values.put(field, value.apply(document)));
            return values;
        }
    }
}
