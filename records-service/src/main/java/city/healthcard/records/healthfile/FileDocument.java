package city.healthcard.records.healthfile;

import city.healthcard.records.accesslog.AccessLines;
import city.healthcard.records.filedvisit.FiledVisit;

/// One document of the view: the index of a file, a visit, or who read the file. They share a view, so that an event is
/// decrypted and read once for all three.
public sealed interface FileDocument {

    /// The index of a file, under `file/{citizen}`.
    record Index(HealthFile file) implements FileDocument {}

    /// A visit, under `visit/{visit}`.
    record Visit(FiledVisit visit) implements FileDocument {}

    /// Who read a file, under `accesses/{citizen}`.
    record Accesses(AccessLines lines) implements FileDocument {}
}
