package city.healthcard.records.page;

import city.healthcard.webkit.problem.Text;

/// An institution to choose.
///
/// @param code what is sent
public record Named(String code, Text name) {}
