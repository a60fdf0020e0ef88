package city.healthcard.records.alert;

import city.healthcard.eventsourcing.Refusal;

/// Why a citizen is not told of an access.
public enum AlertRefusal implements Refusal {
    /// It is no news, or the policy does not tell of it.
    NO_NEWS("access-alert.no-news");

    private final String code;

    AlertRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
