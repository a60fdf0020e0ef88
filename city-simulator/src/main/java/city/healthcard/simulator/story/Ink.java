package city.healthcard.simulator.story;

/// Colours, where they are seen as such.
enum Ink {
    /// For a terminal.
    COLOURED,
    /// For a file, a pipe, or a reader who asks for none (`NO_COLOR`).
    PLAIN;

    /// What our own output is read with.
    static Ink ofOurOutput() {
        var console = System.console();
        var isTerminal = console != null && console.isTerminal();
        return isTerminal && System.getenv("NO_COLOR") == null ? COLOURED : PLAIN;
    }

    String bold(String text) {
        return with("1", text);
    }

    String dim(String text) {
        return with("2", text);
    }

    String green(String text) {
        return with("32", text);
    }

    String red(String text) {
        return with("31", text);
    }

    private String with(String code, String text) {
        return switch (this) {
            case COLOURED -> "\u001b[" + code + "m" + text + "\u001b[0m";
            case PLAIN -> text;
        };
    }
}
