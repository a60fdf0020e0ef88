package city.healthcard.simulator.importer;

/// The city's code for an organisation that is not in the city: `35029` and three digits derived from its
/// reference, the same every time. Two organisations may share one; the number of an encounter is unique
/// without it.
final class Institutions {

    /// Posts what belongs to no encounter.
    static final String ARCHIVE = "35029000";

    private static final int DERIVED = 999;

    private Institutions() {}

    static String codeOf(String reference) {
        return reference.isEmpty() ? ARCHIVE : "35029%03d".formatted(1 + Math.floorMod(reference.hashCode(), DERIVED));
    }
}
