package city.healthcard.eventsourcing.contract;

import city.healthcard.contracts.Contract;
import city.healthcard.eventsourcing.event.Json;
import city.healthcard.eventsourcing.fact.ContractTypes;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The JSON Schema (2020-12) of a contract, from its record. Consumers accept further fields.
final class Schema {

    private static final Map<Class<?>, Map<String, String>> TYPES = Map.of(
            UUID.class, Map.of("type", "string", "format", "uuid"),
            String.class, Map.of("type", "string"),
            LocalDate.class, Map.of("type", "string", "format", "date"),
            Instant.class, Map.of("type", "string", "format", "date-time"),
            int.class, Map.of("type", "integer"),
            long.class, Map.of("type", "integer"),
            boolean.class, Map.of("type", "boolean"));

    private Schema() {}

    static String of(Class<? extends Contract> contract) throws JsonProcessingException {
        var properties = new LinkedHashMap<String, Object>();
        for (var component : contract.getRecordComponents()) {
            var type = TYPES.get(component.getType());
            if (type == null) {
                throw new IllegalArgumentException("A contract has no field of " + component.getType());
            }
            properties.put(component.getName(), new TreeMap<>(type).descendingMap());
        }
        var schema = new LinkedHashMap<String, Object>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", ContractTypes.nameOf(contract));
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put(
                "required",
                Arrays.stream(contract.getRecordComponents())
                        .map(component -> component.getName())
                        .toList());
        return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + '\n';
    }
}
