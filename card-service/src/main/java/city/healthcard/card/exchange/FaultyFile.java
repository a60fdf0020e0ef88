package city.healthcard.card.exchange;

import city.healthcard.webkit.problem.Problem;

/// A file of which nothing was taken.
public final class FaultyFile extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int UNPROCESSABLE = 422;

    private final FileFault fault;
    private final int line;

    /// The file as a whole is at fault.
    public FaultyFile(FileFault fault) {
        this(fault, 0);
    }

    /// A line is at fault.
    ///
    /// @param line its place in the file, from 1 for the header; 0 for the file as a whole
    public FaultyFile(FileFault fault, int line) {
        super(fault.code() + (line == 0 ? "" : " in line " + line), null, false, false);
        this.fault = fault;
        this.line = line;
    }

    /// What is wrong.
    public FileFault fault() {
        return fault;
    }

    /// Where; 0 for the file as a whole.
    public int line() {
        return line;
    }

    /// The answer to whoever sent it.
    public Problem problem() {
        var problem = Problem.of(
                UNPROCESSABLE, fault.code(), fault.text().zh(), fault.text().en());
        return line == 0
                ? problem
                : problem.at("/lines/" + line, fault.text().zh(), fault.text().en());
    }
}
