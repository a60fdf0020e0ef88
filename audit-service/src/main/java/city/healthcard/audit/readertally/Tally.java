package city.healthcard.audit.readertally;

import city.healthcard.audit.access.AccessEvent.AccessEntered;
import city.healthcard.audit.accessalert.AlertEvent.AccessAlertRaised;
import city.healthcard.audit.policy.AlertPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the rules count of one reader.
///
/// @param reader pseudonym
record Tally(String reader, List<RuleTally> rules) {

    static final String PENDING = "pending";
    private static final String QUIET = "quiet";

    Tally {
        rules = List.copyOf(rules);
    }

    static Tally of(String reader) {
        return new Tally(reader, List.of());
    }

    Tally after(AccessEntered entered, AlertPolicy.Edition edition) {
        var tally = this;
        for (var rule : edition.rules()) {
            if (rule.counts(entered.citizen(), entered.access())) {
                tally = tally.with(rule.name(), before -> before.after(entered, rule, edition.version()));
            }
        }
        return tally;
    }

    Tally raised(AccessAlertRaised raised) {
        return with(raised.rule(), before -> before.raised(raised.window()));
    }

    /// `pending` while something that is too much is not told yet.
    String state() {
        return rules.stream().allMatch(rule -> rule.unraised().isEmpty()) ? QUIET : PENDING;
    }

    private Tally with(String rule, UnaryOperator<RuleTally> change) {
        var changed = new ArrayList<RuleTally>(rules);
        var found = rules.stream().filter(one -> one.rule().equals(rule)).findFirst();
        found.ifPresent(changed::remove);
        changed.add(change.apply(found.orElseGet(() -> RuleTally.of(rule))));
        return new Tally(reader, changed);
    }
}
