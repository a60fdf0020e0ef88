package city.healthcard.audit.api;

import city.healthcard.audit.institution.Kind;
import city.healthcard.audit.institution.Particulars;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the register shall say of an institution.
///
/// @param state whether it takes part
@Schema(description = "An entry of the register")
public record InstitutionRequest(
        @NotNull State state,
        @NotBlank @Size(max = 100) String name,
        @NotBlank @Size(max = 200) String nameEn,

        @NotNull
        @Pattern(
                regexp = "3502\\d{2}",
                message = "厦门市的六位区划代码，如 350203|a district of Xiamen in six digits, such as 350203")
        String district,

        @NotNull Kind kind) {

    /// Whether an institution takes part.
    public enum State {
        @JsonProperty("designated")
        DESIGNATED,
        @JsonProperty("suspended")
        SUSPENDED
    }

    Particulars particulars() {
        return new Particulars(name.strip(), nameEn.strip(), district, kind);
    }
}
