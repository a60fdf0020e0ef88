package city.healthcard.audit.page;

import city.healthcard.audit.caselist.CaseEntry;
import city.healthcard.webkit.problem.Text;

/// A case as the auditor sees it.
///
/// @param institution of who read, or tried to; empty texts for persons
/// @param mine whether the reader of the page looks into it
public record CaseRow(CaseEntry entry, Text institution, boolean mine) {

    /// Whether somebody else looks into it.
    public boolean isOthers() {
        return !mine && !entry.holder().isEmpty();
    }

    /// Whether nothing was shown.
    public boolean isRefused() {
        return !entry.access().refusal().isEmpty();
    }

    /// As what they asked, among [CaseWords].
    public String capacityWord() {
        return AccessTerms.capacityWord(entry.access().capacity());
    }

    /// What for, among [CaseWords].
    public String purposeWord() {
        return AccessTerms.purposeWord(entry.access().purpose());
    }

    /// What worries the citizen, among [CaseWords].
    public String concernWord() {
        return switch (entry.concern()) {
            case "unknown-reader" -> "concern_unknown_reader";
            case "not-treated" -> "concern_not_treated";
            case "not-allowed" -> "concern_not_allowed";
            default -> "concern_other";
        };
    }

    /// Why nothing was shown, among [CaseWords].
    public String refusalWord() {
        return AccessTerms.refusalWord(entry.access().refusal());
    }

    /// What was found, among [CaseWords].
    public String findingWord() {
        return "finding_" + entry.finding();
    }

    /// How that is shown.
    public String tone() {
        return switch (entry.finding()) {
            case "justified" -> "done";
            case "unjustified" -> "refused";
            default -> "waiting";
        };
    }
}
