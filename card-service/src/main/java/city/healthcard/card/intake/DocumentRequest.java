package city.healthcard.card.intake;

import city.healthcard.card.identity.DocumentReader;
import city.healthcard.card.identity.Fault;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Reading;
import city.healthcard.card.identity.Reading.Unreadable;
import city.healthcard.card.identity.Validity;
import city.healthcard.webkit.problem.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An identity document as somebody types it.
public record DocumentRequest(
        @Schema(
                description = "WS 364 CV02.01.101: 01 resident ID, 02 household register, 03 passport, 04 officer"
                        + " card, 06 Hong Kong or Macau permit, 07 Taiwan permit, 08 birth certificate; 9901 returned"
                        + " overseas Chinese, 9902 residence permit, 9903 foreign resident ID; see /document-types",
                examples = "01")
        @NotBlank
        @Size(max = 4)
        String type,

        @Schema(
                description = "as printed; of a passport also both lines of its machine-readable zone",
                examples = "350299199001010018")
        @NotBlank
        @Size(max = 100)
        String number,

        @Schema(description = "ISO 3166-1 alpha-3 or ICAO 9303; CHN when left out", examples = "CHN")
        @Size(max = 3)
        @Nullable
        String issuingState,

        @Schema(description = "the first day printed on it") @Nullable
        LocalDate validFrom,

        @Schema(description = "the last day printed on it; left out for 长期") @Nullable
        LocalDate validUntil) {

    /// As it is typed into the fields of a page.
    ///
    /// @param issuingState in any case, with blanks around it, or not at all
    public static DocumentRequest typed(String type, String number, String issuingState) {
        var state = issuingState.strip().toUpperCase(Locale.ROOT);
        return new DocumentRequest(type, number, state.isEmpty() ? null : state, null, null);
    }

    /// The same, with the last day printed on it.
    public DocumentRequest until(@Nullable LocalDate last) {
        return new DocumentRequest(type, number, issuingState, validFrom, last);
    }

    /// The document in normal form, or what is wrong with it.
    public Reading<IdentityDocument> read(DocumentReader reader) {
        return reader.read(type, number, Objects.requireNonNullElse(issuingState, ""));
    }

    /// The days it prints.
    public Validity validity() {
        return new Validity(validFrom, validUntil);
    }

    /// What is expected instead of what was given.
    public Text expectation(Unreadable<IdentityDocument> unreadable, DocumentReader reader) {
        return FaultTexts.of(unreadable, reader.table().ofCode(type).orElse(null));
    }

    /// The field in which the fault is, below that of the document.
    public static String fieldOf(Fault fault) {
        return switch (fault) {
            case UNKNOWN_DOCUMENT_TYPE -> "/type";
            case UNKNOWN_STATE -> "/issuingState";
            case EMPTY,
                    TOO_LONG,
                    STRANGE_CHARACTER,
                    WRONG_SHAPE,
                    IMPOSSIBLE_DATE,
                    FUTURE_DATE,
                    WRONG_CHECK_CHARACTER,
                    EXPIRED -> "/number";
        };
    }

    /// Never the number.
    @Override
    public String toString() {
        return "DocumentRequest";
    }
}
