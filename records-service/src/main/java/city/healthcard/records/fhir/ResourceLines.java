package city.healthcard.records.fhir;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Resources as lines of NDJSON, written by the mappers that write every other answer.
public final class ResourceLines {

    /// The type of what tells whose file it is.
    public static final String PATIENT = "Patient";

    /// The types there are.
    public static final List<String> TYPES = Stream.concat(
                    Stream.of(PATIENT), Mappers.ALL.stream().map(Mapper::type))
            .toList();

    private static final int BYTES_EXPECTED = 4 * 1024;

    private ResourceLines() {}

    /// The citizen, as one line without its end.
    public static byte[] patient(CitizenId citizen) {
        return FhirWriter.patient(citizen);
    }

    /// The resources of a visit.
    ///
    /// @param types which of them
    /// @param line gets the type and the line, without its end
    public static void each(FiledVisit visit, Set<String> types, BiConsumer<String, byte[]> line) {
        var sheet = CanonicalBody.read(visit.content());
        var bytes = new ByteArrayOutputStream(BYTES_EXPECTED);
        for (var mapper : Mappers.ALL) {
            if (types.contains(mapper.type())) {
                Item.of(mapper, visit, sheet).forEach(item -> line.accept(item.type(), written(item, bytes)));
            }
        }
    }

    private static byte[] written(Item<?> item, ByteArrayOutputStream bytes) {
        bytes.reset();
        try (var json = new Json(bytes)) {
            item.write(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
