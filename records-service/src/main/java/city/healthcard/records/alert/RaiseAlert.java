package city.healthcard.records.alert;

import city.healthcard.records.reading.ReadingEvent;

/// Tell the citizen of an access, if it is news.
///
/// @param readBefore whether somebody from the reader's institution had read the file before
public record RaiseAlert(AlertId id, ReadingEvent reading, boolean readBefore, Rule rule) {}
