package city.healthcard.verifier;

/// What was to be proven is not, and why, in both languages.
final class Refused extends RuntimeException {

    private final String chinese;

    Refused(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return String.valueOf(getMessage());
    }

    /// Goes on only when `holds`.
    static void unless(boolean holds, String chinese, String english) {
        if (!holds) {
            throw new Refused(chinese, english);
        }
    }
}
