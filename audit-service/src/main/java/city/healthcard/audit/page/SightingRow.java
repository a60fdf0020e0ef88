package city.healthcard.audit.page;

import city.healthcard.audit.accessalert.Sighting;
import city.healthcard.audit.accesslist.AccessEntry;
import java.util.Optional;

/// One of the accesses that raised an alert.
///
/// @param entry what the citizen's access log says; empty while the view does not have it
public record SightingRow(Sighting sighting, Optional<AccessEntry> entry) {

    /// What for, among [CaseWords].
    public String purposeWord() {
        return AccessTerms.purposeWord(entry.map(AccessEntry::purpose).orElse(""));
    }

    /// Whether nothing was shown.
    public boolean isRefused() {
        return entry.filter(one -> !one.refusal().isEmpty()).isPresent();
    }

    /// Why nothing was shown, among [CaseWords].
    public String refusalWord() {
        return AccessTerms.refusalWord(entry.map(AccessEntry::refusal).orElse(""));
    }
}
