package city.healthcard.records.reading;

/// What can be asked of an act of reading.
public sealed interface ReadingCommand permits ReadFile, NoteRefusal {}
