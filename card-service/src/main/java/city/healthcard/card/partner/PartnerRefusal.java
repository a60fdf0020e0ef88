package city.healthcard.card.partner;

import city.healthcard.eventsourcing.Refusal;

/// Why a partner's certificate was not taken.
public enum PartnerRefusal implements Refusal {
    /// Its last day has passed.
    CERTIFICATE_OVER("partner.certificate-over"),
    /// It was withdrawn; a partner makes a new one.
    CERTIFICATE_WITHDRAWN("partner.certificate-withdrawn"),
    /// The partner has none like it.
    UNKNOWN_CERTIFICATE("partner.unknown-certificate"),
    /// The partner has registered none that is good today.
    NO_CERTIFICATE("partner.no-certificate");

    private final String code;

    PartnerRefusal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
