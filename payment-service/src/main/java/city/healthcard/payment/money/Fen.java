package city.healthcard.payment.money;

/// An amount in fen, 100 to the yuan; never negative.
public record Fen(long value) implements Comparable<Fen> {

    /// No money.
    public static final Fen ZERO = new Fen(0);

    public Fen {
        if (value < 0) {
            throw new IllegalArgumentException("an amount is not negative");
        }
    }

    /// The sum; fails with [ArithmeticException] beyond 92 quadrillion yuan.
    public Fen plus(Fen other) {
        return new Fen(Math.addExact(value, other.value));
    }

    /// The difference; fails with [IllegalArgumentException] when `other` is more than this.
    public Fen minus(Fen other) {
        return new Fen(value - other.value);
    }

    /// Whether this is more than `other`.
    public boolean isMoreThan(Fen other) {
        return value > other.value;
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }
}
