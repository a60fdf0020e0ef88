package city.healthcard.records.receipt;

import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.proof.Promise;
import city.healthcard.eventsourcing.store.StreamId;
import city.healthcard.records.visit.Account;
import java.time.Instant;
import java.util.HexFormat;

/// What a receipt for one event about a visit promises.
final class Promises {

    private Promises() {}

    /// The promise for an event; the same whenever it is made.
    static Promise of(StreamId stream, long version, byte[] eventHash, Account account, Instant recordedAt) {
        var event = CommandId.named("receipt", stream.value() + '/' + version).value();
        var received = HexFormat.of().parseHex(account.received());
        return new Promise(event, stream.value(), version, eventHash, received, recordedAt);
    }
}
