package city.healthcard.eventsourcing.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedConstructor;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedMethod;
import com.fasterxml.jackson.databind.introspect.AnnotationIntrospectorPair;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/// How everything we store or publish is written: UTF-8 JSON, dates as ISO text, decimals exactly as they were given,
/// absent values left out, and a record whose only component is called `value` as that value.
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .annotationIntrospector(new AnnotationIntrospectorPair(
                    new com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector(), new Values()))
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS) // a record's question about itself is not a part of it
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(
                    DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final JsonMapper TOLERANT = MAPPER.rebuild()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /// The mapper itself, for trees and streams; it refuses unknown fields.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /// The bytes of a value.
    public static byte[] bytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// A value of our own writing; an unknown field is a mistake. Fails with [UncheckedIOException].
    public static <T> T read(byte[] json, Class<T> type) {
        return read(MAPPER, json, type);
    }

    /// A value somebody else wrote, perhaps a newer version of us; unknown fields are passed over.
    public static <T> T readTolerantly(byte[] json, Class<T> type) {
        return read(TOLERANT, json, type);
    }

    private static <T> T read(JsonMapper mapper, byte[] json, Class<T> type) {
        try {
            return mapper.readValue(json, type);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /// Teaches Jackson that a record with one component `value` is that value.
    private static final class Values extends NopAnnotationIntrospector {

        private static final long serialVersionUID = 1;

        @Override
        public @Nullable Boolean hasAsValue(Annotated annotated) {
            return annotated instanceof AnnotatedMethod method
                            && method.getName().equals("value")
                            && method.getParameterCount() == 0
                            && isValue(method)
                    ? Boolean.TRUE
                    : null;
        }

        @Override
        public JsonCreator.@Nullable Mode findCreatorAnnotation(MapperConfig<?> config, Annotated annotated) {
            return annotated instanceof AnnotatedConstructor constructor
                            && constructor.getParameterCount() == 1
                            && isValue(constructor)
                    ? JsonCreator.Mode.DELEGATING
                    : null;
        }

        private static boolean isValue(AnnotatedMember member) {
            var components = member.getDeclaringClass().getRecordComponents();
            return components != null
                    && components.length == 1
                    && components[0].getName().equals("value");
        }
    }
}
