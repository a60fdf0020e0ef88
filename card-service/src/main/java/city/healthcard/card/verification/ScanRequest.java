package city.healthcard.card.verification;

import city.healthcard.card.carduse.PresentedCode;
import city.healthcard.card.carduse.TerminalKind;
import city.healthcard.card.carduse.TreatmentStep;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A card or code that was scanned.
///
/// @param code the text as the scanner read it
/// @param step of the treatment
/// @param terminal the institution's own name of the terminal
public record ScanRequest(
        @NotBlank @Size(max = PresentedCode.LENGTH_MAX) String code,

        @Schema(enumeration = {"010101", "010102", "010103", "010104", "010105", "010106", "010107"})
        @NotNull
        @Pattern(regexp = "01010[1-7]")
        String step,

        @NotNull @Pattern(regexp = "[A-Za-z0-9._-]{1,40}") String terminal,

        @Schema(enumeration = {"desk", "kiosk", "handheld", "gate"})
        @NotNull
        @Pattern(regexp = "desk|kiosk|handheld|gate")
        String terminalKind) {

    Reader readBy(String institution, String by) {
        return new Reader(
                institution,
                by,
                TreatmentStep.ofCode(step).orElseThrow(),
                terminal,
                TerminalKind.ofWord(terminalKind).orElseThrow());
    }

    /// Never the code.
    @Override
    public String toString() {
        return "ScanRequest";
    }
}
