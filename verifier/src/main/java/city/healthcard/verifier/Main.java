package city.healthcard.verifier;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The command line. Exits with 0 when all holds, 1 when something is refused, 2 when nothing could be checked.
public final class Main {

    static final int HOLDS = 0;
    static final int REFUSED = 1;
    static final int UNCHECKED = 2;

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> arguments, PrintStream out) {
        try {
            answer(Question.of(arguments)).forEach(finding -> say(out, "✓", finding.chinese(), finding.english()));
            return HOLDS;
        } catch (Refused refused) {
            say(out, "✗", "不成立：" + refused.chinese(), "Refused: " + refused.english());
            return REFUSED;
        } catch (Unchecked unchecked) {
            say(out, "?", "未能核验：" + unchecked.chinese(), "Not checked: " + unchecked.english());
            out.print(usage());
            return UNCHECKED;
        }
    }

    private static List<Finding> answer(Question question) {
        return switch (question.command()) {
            case "receipt" -> Checks.receipts(question);
            case "inclusion" -> Checks.inclusion(question);
            case "checkpoint" -> Checks.checkpoint(question);
            case "consistency" -> Checks.consistency(question);
            case "accesses" -> Checks.accesses(question);
            case "rolls" -> Checks.rolls(question);
            case "token" -> OfflineChecks.token(question);
            case "status" -> OfflineChecks.status(question);
            default -> throw new Unchecked("请选择一个命令", "choose a command");
        };
    }

    private static void say(PrintStream out, String sign, String chinese, String english) {
        out.println(sign + ' ' + chinese);
        out.println("  " + english);
    }

    private static String usage() {
        try (var file = Main.class.getResourceAsStream("usage.txt")) {
            if (file == null) {
                throw new IllegalStateException("usage.txt is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
