package city.healthcard.records.recognition;

import city.healthcard.records.recognition.Recognition.Reason;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// Says of a result whether another institution may accept it, by the policy in force today.
public final class RecognitionRule {

    private static final Set<String> VERIFIED = Set.of("", "final", "amended", "corrected");

    private final RecognitionPolicy.Edition policy;

    /// @param policy the edition in force today
    public RecognitionRule(RecognitionPolicy.Edition policy) {
        this.policy = policy;
    }

    /// What holds for a result; empty when no group of the policy covers its examination.
    public Optional<Recognition> of(Examined result, LocalDate today) {
        return policy.groups().stream()
                .filter(group -> group.covers(result.system(), result.code()))
                .findFirst()
                .map(group -> {
                    var until = result.on().plusDays(group.days());
                    return new Recognition(group.name(), until, reason(result, group, until, today), policy.version());
                });
    }

    private Reason reason(Examined result, RecognitionPolicy.Group group, LocalDate until, LocalDate today) {
        var level = policy.laboratories().get(result.institution());
        if (!VERIFIED.contains(result.status())) {
            return Reason.NOT_FINAL;
        }
        if (level == null) {
            return Reason.NOT_ASSESSED;
        }
        if (level.compareTo(group.level()) < 0) {
            return Reason.LEVEL_TOO_LOW;
        }
        return until.isBefore(today) ? Reason.TOO_OLD : Reason.RECOGNISED;
    }
}
