package city.healthcard.card.identity;

import java.util.Optional;

/// The sex as GB/T 2261.1 codes it.
public enum Sex {
    /// Not known.
    UNKNOWN("0"),
    /// 男.
    MALE("1"),
    /// 女.
    FEMALE("2"),
    /// 未说明.
    UNSPECIFIED("9");

    private final String code;

    Sex(String code) {
        this.code = code;
    }

    /// The code of GB/T 2261.1.
    public String code() {
        return code;
    }

    /// The sex of this code.
    public static Optional<Sex> ofCode(String code) {
        for (var sex : values()) {
            if (sex.code.equals(code)) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
