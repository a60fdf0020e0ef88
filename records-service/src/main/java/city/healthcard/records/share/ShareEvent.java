package city.healthcard.records.share;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// What happened to a link. Sealed for the citizen: what it is called and who opened it is theirs. Neither the link nor
/// the
/// key of its content is in any of them.
public sealed interface ShareEvent {

    /// The link.
    ShareId share();

    /// Whose file it is.
    CitizenId citizen();

    /// The key that seals it.
    String bucket();

    /// It was made.
    ///
    /// @param digest what the right PIN comes to
    /// @param attempts how many wrong PINs close it
    /// @param policy edition of the policy that bounded it
    @WireType("records/file-shared/1")
    record FileShared(
            ShareId share,
            CitizenId citizen,
            ShareTerms terms,
            String digest,
            int attempts,
            int policy,
            String bucket,
            Instant at)
            implements ShareEvent {}

    /// Somebody opened it with the right PIN.
    ///
    /// @param recipient who, in their own words
    @WireType("records/share-opened/1")
    record ShareOpened(ShareId share, CitizenId citizen, String recipient, String bucket, Instant at)
            implements ShareEvent {}

    /// Somebody tried with a wrong PIN.
    ///
    /// @param recipient who, in their own words
    /// @param remaining how many more it takes; at 0 it is closed
    @WireType("records/share-pin-refused/1")
    record PinRefused(ShareId share, CitizenId citizen, String recipient, int remaining, String bucket, Instant at)
            implements ShareEvent {}

    /// The citizen took it back.
    @WireType("records/share-revoked/1")
    record ShareRevoked(ShareId share, CitizenId citizen, String bucket, Instant at) implements ShareEvent {}
}
