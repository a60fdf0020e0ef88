package city.healthcard.audit.district;

import city.healthcard.webkit.problem.Text;

/// A district of the city.
///
/// @param code six digits (GB/T 2260)
/// @param contact where its residents ask
public record District(String code, Text name, Contact contact) {

    /// Whom a resident asks.
    ///
    /// @param office the district's health bureau
    /// @param telephone as it is dialled
    /// @param hours when somebody answers
    public record Contact(Text office, String telephone, Text hours) {}
}
