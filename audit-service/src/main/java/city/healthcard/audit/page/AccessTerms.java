package city.healthcard.audit.page;

/// The names among [CaseWords] of what accesses say in codes; codes that are not known yet have a name as well.
final class AccessTerms {

    private AccessTerms() {}

    /// As what somebody asked.
    static String capacityWord(String capacity) {
        return switch (capacity) {
            case "citizen", "guardian", "institution", "invited", "bureau" -> "capacity_" + capacity;
            default -> "capacity_other";
        };
    }

    /// What for.
    static String purposeWord(String purpose) {
        return switch (purpose) {
            case "PATRQT", "FAMRQT", "TREAT", "HOPERAT", "BTG", "RECORDMGT", "HQUALIMP" -> "purpose_" + purpose;
            default -> "purpose_other";
        };
    }

    /// Why nothing was shown.
    static String refusalWord(String refusal) {
        return switch (refusal) {
            case "file.not-the-holder" -> "refusal_not_the_holder";
            case "file.card-blocked" -> "refusal_card_blocked";
            case "file.not-entitled" -> "refusal_not_entitled";
            case "file.never-clinical" -> "refusal_never_clinical";
            case "share.wrong-pin" -> "refusal_wrong_pin";
            case "access.forbidden" -> "refusal_wrong_role";
            case "visit.unknown-or-sealed" -> "refusal_sealed";
            default -> "refusal_other";
        };
    }
}
