package city.healthcard.records.fhirpost;

import city.healthcard.records.fhir.Systems;
import city.healthcard.records.refusedpost.PostSketch;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What can be told of a transaction that was refused: the identifier of its Encounter, else of itself, as far as
/// it can be read at all.
final class BundleSketch {

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser parser;
    private Named ofBundle = Named.NOTHING;
    private Named ofEncounter = Named.NOTHING;

    private BundleSketch(JsonParser parser) {
        this.parser = parser;
    }

    /// What names a visit.
    private record Named(
            @Nullable String institution,
            @Nullable String number,
            @Nullable String version) {

        private static final Named NOTHING = new Named(null, null, null);

        private boolean isNothing() {
            return institution == null;
        }

        private Named withVersion(@Nullable String said) {
            return new Named(institution, number, said);
        }

        private PostSketch sketch() {
            return PostSketch.named(institution, number, revision());
        }

        private int revision() {
            if (version == null) {
                return 1;
            }
            return version.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(version) : 0;
        }
    }

    /// Reads until the text ends or breaks off.
    static PostSketch of(byte[] posted) {
        try (var parser = JSON.createParser(posted)) {
            var sketch = new BundleSketch(parser);
            try {
                if (parser.nextToken() == JsonToken.START_OBJECT) {
                    sketch.bundle();
                }
            } catch (IOException brokenOff) {
                // what came before it is what can be told
            }
            return (sketch.ofEncounter.isNothing() ? sketch.ofBundle : sketch.ofEncounter).sketch();
        } catch (IOException impossible) {
            return Named.NOTHING.sketch();
        }
    }

    private void bundle() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            if (name.equals("identifier") && value == JsonToken.START_OBJECT) {
                ofBundle = identifier().orElse(ofBundle);
            } else if (name.equals("entry") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.START_OBJECT) {
                    entry();
                }
            } else {
                parser.skipChildren();
            }
        }
    }

    private void entry() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            if (parser.nextToken() == JsonToken.START_OBJECT && name.equals("resource")) {
                resource();
            } else {
                parser.skipChildren();
            }
        }
    }

    private void resource() throws IOException {
        var type = "";
        var named = Named.NOTHING;
        @Nullable String version = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            switch (name) {
                case "resourceType" -> type = text(value);
                case "identifier" -> named = identifiers(value, named);
                case "meta" -> version = versionId(value);
                default -> parser.skipChildren();
            }
        }
        if ("Encounter".equals(type) && ofEncounter.isNothing()) {
            ofEncounter = named.withVersion(version);
        }
    }

    private Named identifiers(JsonToken value, Named before) throws IOException {
        var found = before;
        if (value != JsonToken.START_ARRAY) {
            parser.skipChildren();
            return found;
        }
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            var next = identifier();
            found = found.isNothing() ? next.orElse(found) : found;
        }
        return found;
    }

    private Optional<Named> identifier() throws IOException {
        @Nullable String system = null;
        @Nullable String number = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            var name = parser.currentName();
            var value = parser.nextToken();
            switch (name) {
                case "system" -> system = text(value);
                case "value" -> number = text(value);
                default -> parser.skipChildren();
            }
        }
        var said = number;
        return Optional.ofNullable(system)
                .flatMap(Systems::institutionOf)
                .map(institution -> new Named(institution, said, null));
    }

    private @Nullable String versionId(JsonToken value) throws IOException {
        @Nullable String version = null;
        if (value == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var inside = parser.nextToken();
                if (name.equals("versionId")) {
                    version = text(inside);
                } else {
                    parser.skipChildren();
                }
            }
        } else {
            parser.skipChildren();
        }
        return version;
    }

    private @Nullable String text(JsonToken value) throws IOException {
        parser.skipChildren();
        return value == JsonToken.VALUE_STRING ? parser.getText() : null;
    }
}
