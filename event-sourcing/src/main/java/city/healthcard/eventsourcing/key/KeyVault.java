package city.healthcard.eventsourcing.key;

import io.smallrye.mutiny.Uni;
import java.util.List;

/// What keeps the keys above all keys. Here: [FileKeyVault]; in production Vault's transit engine or a key management
/// service, which never lets its keys out: therefore it wraps and unwraps, and many at a time.
public interface KeyVault {

    /// A key as it is.
    ///
    /// @param boundTo what the key belongs to; unwrapping demands the same
    record Opened(byte[] key, byte[] boundTo) {}

    /// A key as it may be stored.
    ///
    /// @param epoch which of the vault's keys wraps it; from 1
    record Wrapped(int epoch, byte[] key, byte[] boundTo) {}

    /// Makes an epoch's key where there is none yet. Two processes that open the same epoch agree on its key.
    Uni<Void> openEpoch(int epoch);

    /// Wraps keys under an open epoch; answers in the same order.
    Uni<List<Wrapped>> wrap(int epoch, List<Opened> keys);

    /// Unwraps keys; answers in the same order. Fails with [IllegalStateException] when an epoch is gone, with
    /// [BrokenSealException] when a key was changed or belongs elsewhere.
    Uni<List<Opened>> unwrap(List<Wrapped> keys);

    /// Destroys the keys of all epochs before this one. What they wrapped is lost.
    Uni<Void> destroyBefore(int epoch);

    /// A secret of 32 random bytes that all processes of the city share, made when first asked for, such as
    /// `pepper`, `index` or `signing`. May block: ask at the start.
    byte[] secret(String name);
}
