package city.healthcard.simulator.story;

import city.healthcard.simulator.city.Account;
import city.healthcard.simulator.city.Call;
import city.healthcard.simulator.city.City;
import city.healthcard.simulator.city.Unexpected;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/// Tells the story as it happens, in Chinese and English: a line per step, below it what was sent.
final class Narrator {

    private final PrintStream out;
    private final Ink ink;
    private final boolean showsCalls;
    private final Set<String> introduced = new HashSet<>();
    private int steps;
    private int checks;
    private String lastCall = "";

    /// @param showsCalls whether the curls are printed
    Narrator(PrintStream out, Ink ink, boolean showsCalls) {
        this.out = out;
        this.ink = ink;
        this.showsCalls = showsCalls;
    }

    /// Begins a step.
    void step(String chinese, String english) {
        steps++;
        out.printf("%n%s%n    %s%n", ink.bold("%2d  %s".formatted(steps, chinese)), english);
        lastCall = "";
    }

    /// Shows a call once, however often a step repeats it while it waits.
    void heard(Call call) {
        var curl = call.curl();
        var same = call.method().equals("GET") && curl.equals(lastCall);
        lastCall = curl;
        if (showsCalls && !same) {
            command(curl);
        }
    }

    private void command(String line) {
        out.println("    " + ink.dim("$ " + line));
    }

    /// Shows a command line.
    void typed(String line) {
        if (showsCalls) {
            command(line);
        }
    }

    /// Says how a reader gets the token of an account, the first time it is used.
    void introduce(City city, Account account) {
        if (showsCalls && introduced.add(account.variable())) {
            city.tokenCurl(account).ifPresent(this::command);
        }
    }

    /// Checks a promise and says so.
    void check(String promise, BooleanSupplier holds) {
        if (!holds.getAsBoolean()) {
            throw new Unexpected("not so: " + promise);
        }
        kept(promise);
    }

    /// Says that a promise was kept without which the step would not have come so far.
    void kept(String promise) {
        checks++;
        out.println("    " + ink.green("✓") + " " + promise);
    }

    /// Prints a line as it is.
    void say(String line) {
        out.println("    " + line);
    }

    /// Closes the story.
    void end() {
        out.printf("%n%d 步完成，%d 项核对无误 · %d steps done, %d promises kept%n", steps, checks, steps, checks);
    }
}
