package city.healthcard.simulator.city;

import com.fasterxml.jackson.databind.JsonNode;

/// What came back.
///
/// @param body the JSON; a missing node when there was none
/// @param replayed whether it is the stored answer to the same request
public record Reply(int status, JsonNode body, boolean replayed) {

    /// Whether the city did it.
    public boolean isOk() {
        return status / 100 == 2;
    }

    /// The stable code of a problem (RFC 9457), else empty.
    public String problem() {
        return body.path("code").asText("");
    }

    /// A text of the body by JSON pointer, such as `/applicant/name`.
    public String text(String pointer) {
        return body.at(pointer).asText("");
    }

    /// Fit for a message: status and the problem's code, never the content.
    @Override
    public String toString() {
        return problem().isEmpty() ? String.valueOf(status) : status + " " + problem();
    }
}
