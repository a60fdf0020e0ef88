package city.healthcard.card.intake;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// An application as it is sent.
///
/// @param institution whose desk took it, for a gateway that acts for several; else the caller's own
public record ApplicationRequest(
        @NotNull @Valid ApplicantRequest applicant,
        @Valid @Nullable GuardianRequest guardian,
        @NotNull @Valid CoverageRequest coverage,
        @NotNull @Valid DeliveryRequest delivery,
        @Pattern(regexp = "[0-9A-Z]{4,20}") @Nullable String institution) {

    /// Who applies.
    public record ApplicantRequest(
            @NotBlank @Size(max = 300) String name,

            @Schema(enumeration = {"female", "male", "unknown", "unspecified"}) @NotBlank
            String sex,

            @NotNull LocalDate birthDate,
            @NotNull @Valid DocumentRequest document,

            @Schema(examples = "13900000000") @NotBlank @Size(max = 40)
            String phone,

            @Size(max = 200) @Nullable String address,

            @Schema(description = "the mother's, for a newborn who has none but the birth certificate") @Valid @Nullable
            DocumentRequest mother) {}

    /// Who acts for an applicant that may not yet act alone.
    public record GuardianRequest(
            @NotBlank @Size(max = 300) String name,
            @NotNull @Valid DocumentRequest document,

            @Schema(enumeration = {"father", "mother", "grandparent", "sibling", "other"}) @NotBlank
            String relation) {}

    /// Whether the social security card serves as the card.
    public record CoverageRequest(
            @Schema(enumeration = {"uninsured", "insured"}) @NotBlank
            String kind,

            @Size(max = 40) @Nullable String socialSecurityCard) {}

    /// How the card gets to its holder.
    public record DeliveryRequest(
            @Schema(enumeration = {"branch", "mail"}) @NotBlank
            String method,

            @Schema(examples = "350203-01") @Pattern(regexp = "\\d{6}-\\d{2}") @Nullable
            String branch,

            @Size(max = 200) @Nullable String address) {}

    /// Never who.
    @Override
    public String toString() {
        return "ApplicationRequest";
    }
}
