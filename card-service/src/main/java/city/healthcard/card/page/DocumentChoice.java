package city.healthcard.card.page;

import city.healthcard.card.identity.DocumentTable;
import city.healthcard.card.identity.DocumentType;
import city.healthcard.webkit.problem.Text;
import java.util.List;
import java.util.Set;

/// A kind of document to choose at a desk.
///
/// @param code as the table in force codes it
public record DocumentChoice(String code, Text name, boolean isChosen) {

    /// The kinds of these types, in the order of the table.
    static List<DocumentChoice> of(DocumentTable table, Set<DocumentType> accepted, String chosen) {
        return table.kinds().stream()
                .filter(kind -> accepted.contains(kind.type()))
                .map(kind -> new DocumentChoice(
                        kind.code(),
                        new Text(kind.name().zh(), kind.name().en()),
                        kind.code().equals(chosen)))
                .toList();
    }
}
