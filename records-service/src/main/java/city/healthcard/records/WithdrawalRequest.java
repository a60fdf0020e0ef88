package city.healthcard.records;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/// Which visit was entered in error, and why.
///
/// @param institution code of the institution that posted it
/// @param number its own number of the visit
/// @param reason `wrong-patient`, `duplicate`, `did-not-happen` or another code of the institution
record WithdrawalRequest(
        @NotBlank @Size(max = 22) String institution,
        @NotBlank @Size(max = 200) String number,
        @NotBlank @Pattern(regexp = "[a-z][a-z-]{1,39}") String reason) {}
