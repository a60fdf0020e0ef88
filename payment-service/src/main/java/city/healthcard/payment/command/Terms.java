package city.healthcard.payment.command;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.payment.policy.DepositPolicy;
import city.healthcard.payment.policy.DepositTerms;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// The terms for the deposit that hold today in Asia/Shanghai (`policy/deposit.json`).
@Singleton
public class Terms {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final InstantSource clock;
    private final DepositPolicy policy;

    Terms(InstantSource clock) {
        this.clock = clock;
        try (var file = Terms.class.getResourceAsStream("/policy/deposit.json")) {
            policy = new DepositPolicy(
                    List.of(Json.read(Objects.requireNonNull(file).readAllBytes(), DepositTerms[].class)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Today's terms.
    public DepositTerms today() {
        return policy.on(LocalDate.ofInstant(clock.instant(), SHANGHAI));
    }
}
