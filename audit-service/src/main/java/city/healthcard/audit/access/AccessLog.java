package city.healthcard.audit.access;

/// How far a citizen's access log has come.
///
/// @param count how many readings it holds
/// @param head the chain's head after the last of them
public record AccessLog(long count, String head) {

    /// A log without a reading.
    public static final AccessLog EMPTY = new AccessLog(0, AccessChain.FIRST);
}
