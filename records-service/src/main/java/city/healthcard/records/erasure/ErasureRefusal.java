package city.healthcard.records.erasure;

import city.healthcard.eventsourcing.Refusal;

/// Why nothing is let go.
public enum ErasureRefusal implements Refusal {
    /// Nobody asked for this citizen's erasure.
    UNASKED("erasure.unknown");

    private final String code;

    ErasureRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
