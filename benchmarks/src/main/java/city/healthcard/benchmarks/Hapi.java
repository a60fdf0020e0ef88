package city.healthcard.benchmarks;

import java.util.List;

/// What HAPI FHIR JPA server 8.8.0 did on a machine with 12,067 raw one-row inserts a second, per second.
enum Hapi {
    /// Visits of six resources, posted one by one.
    VISITS(170),
    /// Resources of bundles of whole patients.
    RESOURCES(923),
    /// Pages of the 20 latest visits of a patient.
    PAGES(181),
    /// Pages of 100 resources of everything about a patient.
    WHOLE_FILES(40);

    private static final double RAW_INSERTS = 12_067;

    private final double perSecond;

    Hapi(double perSecond) {
        this.perSecond = perSecond;
    }

    /// What it would do here.
    ///
    /// @param rawInserts of this machine, one figure per round
    List<Double> scaled(List<Double> rawInserts) {
        return rawInserts.stream().map(raw -> perSecond * raw / RAW_INSERTS).toList();
    }
}
