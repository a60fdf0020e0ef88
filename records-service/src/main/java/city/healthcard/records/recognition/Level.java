package city.healthcard.records.recognition;

/// How far the quality of a laboratory or an imaging department is assessed; each level holds within the ones before
/// it.
public enum Level {
    CITY,
    PROVINCE,
    NATION
}
