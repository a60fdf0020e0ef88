package city.healthcard.audit.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// To whom a review is given.
///
/// @param to id of an auditor of the stage, as `GET /api/staff` lists them
@Schema(description = "To whom a review is given")
public record AssignmentRequest(@NotBlank @Size(max = 100) String to) {}
