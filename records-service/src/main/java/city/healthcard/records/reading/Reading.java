package city.healthcard.records.reading;

/// What became of this act of reading.
public enum Reading {
    ASKED,
    DONE,
    REFUSED
}
