package city.healthcard.records.export;

import city.healthcard.eventsourcing.Refusal;

/// Why nobody vouches for a copy.
public enum ExportRefusal implements Refusal {
    /// Another copy was made under the same name.
    OTHER_CONTENT("export.other-content");

    private final String code;

    ExportRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
