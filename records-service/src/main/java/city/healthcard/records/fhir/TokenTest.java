package city.healthcard.records.fhir;

import city.healthcard.records.fhir.Facts.Token;
import java.util.List;

/// A parameter that asks for codes: `code`, `system|code`, `system|`, `|code`, or several with commas.
///
/// @param alternatives one of which has to be met
record TokenTest(String name, List<Wanted> alternatives) {

    /// @param anySystem whether nothing was said about the system
    /// @param system empty asks for a code without one
    /// @param code empty asks for any
    record Wanted(boolean anySystem, String system, String code) {

        static Wanted of(String text) {
            var bar = text.indexOf('|');
            return bar < 0
                    ? new Wanted(true, "", text)
                    : new Wanted(false, text.substring(0, bar), text.substring(bar + 1));
        }

        private boolean meets(Token token) {
            var systems = anySystem || system.equals(token.system() == null ? "" : token.system());
            return systems && (code.isEmpty() || code.equals(token.code()));
        }
    }

    static TokenTest of(String name, String text) {
        return new TokenTest(name, SearchText.alternatives(text).map(Wanted::of).toList());
    }

    boolean met(Facts facts) {
        return alternatives.stream()
                .anyMatch(wanted -> facts.tokens(name).stream().anyMatch(wanted::meets));
    }
}
