package city.healthcard.records.breakglass;

import city.healthcard.contracts.WireType;
import city.healthcard.records.citizen.CitizenId;
import java.time.Instant;

/// What happened. Sealed for the citizen, because the words may say how the patient was.
public sealed interface BreakGlassEvent {

    /// The act.
    BreakGlassId id();

    /// Whose file.
    CitizenId citizen();

    /// The key that seals it.
    String bucket();

    /// The file is open, to one person at one institution, until it closes by itself.
    ///
    /// @param institution code of the institution
    /// @param by pseudonym of who opened it
    /// @param words the reason in the opener's own words
    /// @param policy edition of the policy that said for how long
    /// @param closesAt from then on it opens nothing
    @WireType("records/glass-broken/1")
    record GlassBroken(
            BreakGlassId id,
            CitizenId citizen,
            String institution,
            String by,
            Reason reason,
            String words,
            int policy,
            String bucket,
            Instant at,
            Instant closesAt)
            implements BreakGlassEvent {}

    /// A second person has looked at it. What is unjustified closes at once.
    ///
    /// @param by pseudonym of the reviewer
    @WireType("records/break-glass-reviewed/1")
    record BreakGlassReviewed(
            BreakGlassId id,
            CitizenId citizen,
            String institution,
            String by,
            Verdict verdict,
            String bucket,
            Instant at)
            implements BreakGlassEvent {}
}
