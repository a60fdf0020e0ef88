package city.healthcard.records.imports;

import city.healthcard.records.refusedpost.Poster;

/// What an import is to do.
///
/// @param institution whose visits may be posted; empty for a gateway, which speaks for each
record Order(LineForm form, String institution) {

    Poster poster() {
        return institution.isEmpty() ? _ -> true : Poster.of(institution);
    }
}
