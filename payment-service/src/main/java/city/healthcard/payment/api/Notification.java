package city.healthcard.payment.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the channel tells by itself. It may tell more than this one day.
///
/// @param type `payment.captured`, `payment.declined` or `refund.completed`
/// @param timestamp by the channel's clock
@JsonIgnoreProperties(ignoreUnknown = true)
record Notification(
        @JsonProperty(required = true) String type,
        @JsonProperty(required = true) Instant timestamp,
        @JsonProperty(required = true) Order data) {

    /// The order it is about.
    ///
    /// @param order our payment
    /// @param trade the channel's own number
    /// @param refund our refund, where one went back
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Order(
            UUID order,
            String trade,
            long amountFen,
            @Nullable UUID refund) {}
}
