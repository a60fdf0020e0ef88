package city.healthcard.card.intake;

import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An identity document as somebody types it.
public record DocumentRequest(
        @Schema(
                description = "WS 364 CV02.01.101: 01 resident ID, 02 household register, 03 passport, 04 officer"
                        + " card, 06 Hong Kong or Macau permit, 07 Taiwan permit; 9901 returned overseas Chinese, 9902"
                        + " residence permit, 9903 foreign resident ID",
                examples = "01")
        @NotBlank
        @Size(max = 4)
        String type,

        @Schema(examples = "350299199001010018") @NotBlank @Size(max = 40)
        String number,

        @Schema(description = "ISO 3166-1 alpha-3 or ICAO 9303; CHN when left out", examples = "CHN")
        @Size(max = 3)
        @Nullable
        String issuingState) {

    /// The document in normal form, or what is wrong with it.
    public Reading<IdentityDocument> read(LocalDate today) {
        return DocumentReader.read(type, number, Objects.requireNonNullElse(issuingState, ""), today);
    }

    /// Never the number.
    @Override
    public String toString() {
        return "DocumentRequest";
    }
}
