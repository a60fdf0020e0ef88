package city.healthcard.eventsourcing.answer;

import java.util.Map;

/// An answer to a command, as it was sent.
///
/// @param headers those that belong to the answer, such as `Location`, `ETag`, `Content-Type`
/// @param body the text that was sent; empty when there was none
public record Answer(int status, Map<String, String> headers, String body) {

    public Answer {
        headers = Map.copyOf(headers);
    }
}
