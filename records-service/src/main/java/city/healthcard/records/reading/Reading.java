package city.healthcard.records.reading;

/// Whether this act of reading has happened.
public enum Reading {
    ASKED,
    DONE
}
