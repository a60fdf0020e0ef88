package city.healthcard.records.healthfile;

import city.healthcard.records.clinical.ItemKind;

/// How many items of each kind a visit has, and which codes its results may have, so that whoever looks for some reads
/// no other visit. Packed, because every file is full of them.
///
/// @param low the counts of the first four kinds, 16 bits each
/// @param high the counts of the others
/// @param codes a bit for each code of a result; two codes may share one
public record Contents(long low, long high, long codes) {

    /// Nothing.
    public static final Contents NONE = new Contents(0, 0, 0);

    private static final int BITS = 16;
    private static final int COUNT_MAX = (1 << BITS) - 1;
    private static final int IN_A_HALF = Long.SIZE / BITS;

    /// How many items of a kind there are.
    public int count(ItemKind kind) {
        var at = kind.ordinal();
        return (int) ((at < IN_A_HALF ? low : high) >>> at % IN_A_HALF * BITS) & COUNT_MAX;
    }

    /// With so many items of a kind.
    Contents with(ItemKind kind, int count) {
        var at = kind.ordinal();
        var shift = at % IN_A_HALF * BITS;
        var bits = (long) Math.min(count, COUNT_MAX) << shift;
        var others = ~((long) COUNT_MAX << shift);
        return at < IN_A_HALF
                ? new Contents(low & others | bits, high, codes)
                : new Contents(low, high & others | bits, codes);
    }

    /// With a result of a code.
    Contents withCode(String code) {
        return new Contents(low, high, codes | bitOf(code));
    }

    /// Whether there may be a result of a code; when not, there is none.
    public boolean mayHave(String code) {
        return (codes & bitOf(code)) != 0;
    }

    private static long bitOf(String code) {
        var hash = code.hashCode() * 0x9E3779B9;
        return 1L << (hash >>> Integer.SIZE - 6);
    }
}
