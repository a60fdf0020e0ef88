package city.healthcard.card.draft;

import org.jspecify.annotations.Nullable;

/// A draft and what opens it.
///
/// @param key opens it, in the header `Draft-Key`
/// @param code opens it from elsewhere, with the telephone
/// @param draft what is asked and answered; absent where it corrects an application, which is signed in to first
public record OpenedDraft(String key, String code, @Nullable DraftAnswer draft) {

    /// Never what opens it.
    @Override
    public String toString() {
        return "OpenedDraft";
    }
}
