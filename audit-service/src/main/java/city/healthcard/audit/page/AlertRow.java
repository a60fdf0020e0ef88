package city.healthcard.audit.page;

import city.healthcard.audit.alertlist.AlertEntry;
import city.healthcard.webkit.problem.Text;

/// An alert as the auditor sees it.
///
/// @param institution of whom it is about; empty texts for persons
/// @param mine whether the reader of the page looks into it
public record AlertRow(AlertEntry entry, Text institution, boolean mine) {

    /// Whether somebody else looks into it.
    public boolean isOthers() {
        return !mine && !entry.holder().isEmpty();
    }

    /// Whether it is about what was refused.
    public boolean isRefused() {
        return entry.measure().equals("refused-attempts");
    }

    /// In how many hours it was too much.
    public long hours() {
        return entry.within().toHours();
    }

    /// As what they asked, among [CaseWords].
    public String capacityWord() {
        return AccessTerms.capacityWord(entry.capacity());
    }

    /// What was found, among [AlertWords].
    public String findingWord() {
        return "finding_" + entry.finding().replace('-', '_');
    }

    /// How that is shown.
    public String tone() {
        return entry.finding().equals("no-cause") ? "done" : "refused";
    }
}
