package city.healthcard.records.healthfile;

import java.util.UUID;

/// Under which names the documents are kept.
public final class FileDocuments {

    static final String INDEX = "file/";
    static final String VISIT = "visit/";
    static final String ACCESSES = "accesses/";

    private FileDocuments() {}

    /// The index of a citizen's file.
    public static String index(UUID citizen) {
        return INDEX + citizen;
    }

    /// A visit.
    public static String visit(UUID visit) {
        return VISIT + visit;
    }

    /// Who read a citizen's file.
    public static String accesses(UUID citizen) {
        return ACCESSES + citizen;
    }
}
