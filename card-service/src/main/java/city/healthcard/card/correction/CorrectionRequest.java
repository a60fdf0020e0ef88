package city.healthcard.card.correction;

import city.healthcard.card.citizen.Correction;
import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.PersonName;
import city.healthcard.card.identity.Reading;
import city.healthcard.card.identity.Reading.Read;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.identity.Sex;
import city.healthcard.card.intake.DocumentRequest;
import city.healthcard.card.intake.FaultTexts;
import city.healthcard.webkit.problem.RequestProblems;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What is wrong, as it should be; what is left out stays.
///
/// @param document with the right number, where the one of registration was recorded wrongly
/// @param evidence what proves it, such as the household register
public record CorrectionRequest(
        @Size(min = 1, max = 300) @Nullable String name,

        @Schema(enumeration = {"female", "male", "unknown", "unspecified"}) @Nullable
        String sex,

        @Nullable LocalDate birthDate,
        @Valid @Nullable DocumentRequest document,
        @NotBlank @Size(max = 200) String evidence) {

    /// The correction; leaves as a problem naming the first field that could not be read.
    public Correction read(UUID id, String by, DocumentReader reader) {
        return new Correction(
                id,
                name == null ? null : value("/name", PersonName.read(name)),
                sex == null ? null : sexOf(sex),
                birthDate,
                document == null ? null : documentOf(document, reader),
                evidence,
                by,
                reader.today());
    }

    private static Sex sexOf(String typed) {
        for (var each : Sex.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(typed)) {
                return each;
            }
        }
        throw RequestProblems.invalid()
                .at("/sex", "不在可选值之中。", "Not one of the values described.")
                .exception();
    }

    private static IdentityDocument documentOf(DocumentRequest request, DocumentReader reader) {
        return switch (request.read(reader)) {
            case Read<IdentityDocument> read -> read.value();
            case Unreadable<IdentityDocument> unreadable -> {
                var text = request.expectation(unreadable, reader);
                throw RequestProblems.invalid()
                        .at("/document" + DocumentRequest.fieldOf(unreadable.fault()), text.zh(), text.en())
                        .exception();
            }
        };
    }

    private static <T> T value(String pointer, Reading<T> reading) {
        return switch (reading) {
            case Read<T> read -> read.value();
            case Unreadable<T> unreadable -> {
                var text = FaultTexts.of(unreadable);
                throw RequestProblems.invalid()
                        .at(pointer, text.zh(), text.en())
                        .exception();
            }
        };
    }

    /// Never who.
    @Override
    public String toString() {
        return "CorrectionRequest";
    }
}
