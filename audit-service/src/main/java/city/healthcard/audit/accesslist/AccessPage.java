package city.healthcard.audit.accesslist;

import java.util.List;

/// A page of a citizen's access log.
///
/// @param count how many readings the whole log has
/// @param head the chain's head after the latest; empty without a reading
/// @param accesses the latest first
public record AccessPage(long count, String head, List<AccessEntry> accesses) {

    static final AccessPage EMPTY = new AccessPage(0, "", List.of());
}
