package city.healthcard.records.clinical;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Why a visit is more private than others; the categories after HL7 v3 InformationSensitivityPolicy. Which visits fall
/// into which category is the policy's to say.
public enum Sensitivity {
    /// Mental health (`PSY`).
    MENTAL_HEALTH,
    /// Sexuality and reproduction (`SEX`).
    REPRODUCTION,
    /// What is sexually transmitted, HIV among it (`STD`, `HIV`).
    SEXUALLY_TRANSMITTED,
    /// Alcohol and other substances (`ETH`).
    ADDICTION,
    /// Violence that was suffered (`SDV`).
    VIOLENCE;

    /// The word in requests and answers, such as `mental-health`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The category with this word; empty when there is none.
    public static Optional<Sensitivity> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}
