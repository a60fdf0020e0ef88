package city.healthcard.verifier;

/// Nothing could be checked: the question is wrong, a file cannot be read or a key is missing.
final class Unchecked extends RuntimeException {

    private final String chinese;

    Unchecked(String chinese, String english) {
        super(english);
        this.chinese = chinese;
    }

    String chinese() {
        return chinese;
    }

    String english() {
        return String.valueOf(getMessage());
    }
}
