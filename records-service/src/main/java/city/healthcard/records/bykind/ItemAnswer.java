package city.healthcard.records.bykind;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.recognition.Recognition;
import city.healthcard.webkit.problem.Text;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Items and trends as they are sent: what the institutions said with the digits they wrote, and who said it.
public final class ItemAnswer {

    private static final ObjectWriter WRITER = Json.mapper()
            .rebuild()
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_EMPTY, JsonInclude.Include.NON_NULL))
            .disable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .build()
            .writer();

    private ItemAnswer() {}

    private record Institution(String code, Text name) {}

    private record Sent(
            UUID visit,
            Institution institution,
            Instant visitStart,
            Instant recordedAt,
            Instant revisedAt,
            int number,
            Object item,
            @Nullable Mark recognition) {}

    /// Whether another institution may accept it today, and why or why not.
    private record Mark(String group, boolean accepted, String reason, LocalDate until, int policy) {
        static Mark of(Recognition recognition) {
            return new Mark(
                    recognition.group(),
                    recognition.isAccepted(),
                    recognition.reason().word(),
                    recognition.until(),
                    recognition.policy());
        }
    }

    private record Page(
            UUID citizen,
            String kind,
            long total,
            boolean sealed,
            @Nullable Place next,
            List<Sent> items) {}

    private record Curve(
            UUID citizen, String name, @Nullable UUID before, List<Trend.Series> series) {}

    /// A page of items.
    ///
    /// @param sealed whether something is left out that the reader may not see
    /// @param names of institutions, by code
    public static byte[] of(
            UUID citizen, ItemPage page, boolean sealed, Function<String, Text> names, Recognitions recognitions) {
        return bytes(new Page(
                citizen,
                page.kind().word(),
                page.total(),
                sealed,
                page.next().orElse(null),
                page.items().stream()
                        .map(item -> sent(item, names, recognitions))
                        .toList()));
    }

    /// A trend.
    public static byte[] of(UUID citizen, Trend trend) {
        return bytes(new Curve(citizen, trend.name(), trend.next().orElse(null), trend.series()));
    }

    private static Sent sent(FiledItem item, Function<String, Text> names, Recognitions recognitions) {
        var code = Objects.requireNonNullElse(item.sheet().institution(), "");
        return new Sent(
                item.visit().id(),
                new Institution(code, names.apply(code)),
                Objects.requireNonNullElse(item.sheet().start(), item.visit().recordedAt()),
                item.visit().recordedAt(),
                item.visit().revisedAt(),
                item.number(),
                item.content(),
                recognitions.of(item).map(Mark::of).orElse(null));
    }

    private static byte[] bytes(Object answer) {
        try {
            return WRITER.writeValueAsBytes(answer);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
