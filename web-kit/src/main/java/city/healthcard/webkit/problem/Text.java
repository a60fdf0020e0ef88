package city.healthcard.webkit.problem;

/// One sentence for a person, in both languages.
public record Text(String zh, String en) {

    /// The sentence in one language.
    public String in(Language language) {
        return switch (language) {
            case ZH -> zh;
            case EN -> en;
        };
    }
}
