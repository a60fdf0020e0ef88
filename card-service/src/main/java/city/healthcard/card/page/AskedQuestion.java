package city.healthcard.card.page;

import city.healthcard.card.application.Attachment;
import city.healthcard.card.draft.Option;
import city.healthcard.card.draft.Question;
import city.healthcard.webkit.page.Form;
import java.util.List;
import java.util.Set;

/// A question on its page.
///
/// @param back the address of the page before
/// @param code what brings the applicant back; shown once the telephone is known, empty before
public record AskedQuestion(Question question, Form form, List<Field> fields, String back, String code) {

    private static final Set<String> DIGITS = Set.of("socialSecurityCard", "birthDate", "validUntil");
    private static final Set<String> WITHOUT_HINT = Set.of("name");
    private static final int SHORT = 16;
    private static final int LONG = 24;

    /// One of its fields.
    ///
    /// @param options what may be chosen; empty where something is typed
    /// @param isAnyKind whether it is asked whatever kind the document is
    public record Field(String name, List<Option> options, boolean isAnyKind) {

        /// The name of its label among [ApplyWords].
        public String label() {
            return "f_" + name;
        }

        /// The name of its hint among [ApplyWords].
        public String hint() {
            return isAnyKind && name.equals("issuingState") ? "h_foreignState" : "h_" + name;
        }

        public boolean isPicture() {
            return Attachment.Kind.of(name).isPresent();
        }

        public boolean isChosen() {
            return !options.isEmpty();
        }

        public boolean isHinted() {
            return !WITHOUT_HINT.contains(name);
        }

        public boolean isOptional() {
            return name.equals("issuingState") || name.equals("validUntil");
        }

        /// Which keyboard a telephone shows.
        public String keyboard() {
            return name.equals("phone") ? "tel" : DIGITS.contains(name) ? "numeric" : "text";
        }

        /// What a browser may fill in: one's own telephone, nothing of the others.
        public String complete() {
            return name.equals("phone") ? "tel" : "off";
        }

        public int size() {
            return name.equals("phone") || DIGITS.contains(name) ? SHORT : LONG;
        }
    }

    public boolean isPicture() {
        return question.picture().isPresent();
    }

    /// The name of the question among [ApplyWords].
    public String title() {
        return "q_" + question.key();
    }

    /// What it is for, among [ApplyWords].
    public String why() {
        return "w_" + question.key();
    }
}
