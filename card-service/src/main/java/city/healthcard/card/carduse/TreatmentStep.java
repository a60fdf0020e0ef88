package city.healthcard.card.carduse;

import java.util.Optional;

/// The step of a treatment at which a card is used, coded as in the national reports of card use.
public enum TreatmentStep {
    /// 挂号.
    REGISTRATION("010101"),
    /// 诊断.
    DIAGNOSIS("010102"),
    /// 取药.
    DISPENSING("010103"),
    /// 检查检验.
    EXAMINATION("010104"),
    /// 收费.
    CHARGE("010105"),
    /// 开方.
    PRESCRIBING("010106"),
    /// 手术.
    SURGERY("010107");

    private final String code;

    TreatmentStep(String code) {
        this.code = code;
    }

    /// The national code.
    public String code() {
        return code;
    }

    /// The step of this code.
    public static Optional<TreatmentStep> ofCode(String code) {
        for (var step : values()) {
            if (step.code.equals(code)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }
}
