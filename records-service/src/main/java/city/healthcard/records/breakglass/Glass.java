package city.healthcard.records.breakglass;

import city.healthcard.records.breakglass.BreakGlassEvent.GlassBroken;

/// How it stands.
public sealed interface Glass {

    /// Nothing was opened.
    record Whole() implements Glass {}

    /// Opened, and nobody has looked at it yet.
    record Broken(GlassBroken how) implements Glass {}

    /// A second person has looked at it.
    ///
    /// @param by pseudonym of the reviewer
    record Reviewed(GlassBroken how, String by, Verdict verdict) implements Glass {}
}
