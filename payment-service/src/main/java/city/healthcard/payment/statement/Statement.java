package city.healthcard.payment.statement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// A citizen's account.
///
/// @param lines what happened, the latest first
public record Statement(List<Line> lines) {

    static final Statement EMPTY = new Statement(List.of());

    public Statement {
        lines = List.copyOf(lines);
    }

    /// One line.
    ///
    /// @param id names the fact behind it
    /// @param application whose deposit it is about
    /// @param amountFen what moved, or is owed
    public record Line(String id, Instant at, What what, UUID application, long amountFen) {}

    /// What a line is about.
    public enum What {
        DEPOSIT_DUE,
        DEPOSIT_WAIVED,
        DEPOSIT_CANCELLED,
        PAYMENT_RECEIVED,
        DEPOSIT_HELD,
        REFUND_REQUESTED,
        REFUND_SENT,
        REFUND_FAILED
    }

    /// What the city holds of this citizen now, in fen: what was received less what was sent back.
    public long heldFen() {
        return lines.stream()
                .mapToLong(line -> switch (line.what()) {
                    case PAYMENT_RECEIVED -> line.amountFen();
                    case REFUND_SENT -> -line.amountFen();
                    case DEPOSIT_DUE, DEPOSIT_WAIVED, DEPOSIT_CANCELLED -> 0;
                    case DEPOSIT_HELD, REFUND_REQUESTED, REFUND_FAILED -> 0;
                })
                .sum();
    }

    Statement with(Line line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        more.sort(Comparator.comparing(Line::at).thenComparing(Line::id).reversed());
        return new Statement(more);
    }
}
