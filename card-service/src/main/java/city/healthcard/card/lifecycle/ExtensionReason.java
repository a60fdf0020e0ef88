package city.healthcard.card.lifecycle;

import java.util.Locale;

/// Why a temporary card is needed for longer.
public enum ExtensionReason {
    /// The application for a full card is under way.
    APPLICATION_UNDER_WAY,
    /// The treatment it was given for goes on.
    TREATMENT_CONTINUES,
    /// The holder has lost all documents and waits for new ones.
    DOCUMENTS_AWAITED;

    /// The name programs see: `treatment-continues`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Its name among the words of the pages.
    public String wordName() {
        return "reason_" + name().toLowerCase(Locale.ROOT);
    }
}
