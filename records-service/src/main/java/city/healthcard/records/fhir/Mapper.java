package city.healthcard.records.fhir;

import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.fhir.Query.Include;
import city.healthcard.records.filedvisit.FiledVisit;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// How one kind of item of a visit is a FHIR resource.
interface Mapper<T> {

    /// The resource's type.
    String type();

    /// Its items, with holes where the sheet's list has an item of another type: the place in the list is
    /// part of the resource's id.
    List<Place<T>> items(VisitSheet sheet);

    /// Stands between the visit and the number in an id; empty where a visit has only one.
    String letter();

    /// Writes one.
    void write(Part part, T item, String id) throws IOException;

    /// By what it is found.
    Facts facts(FiledVisit visit, VisitSheet sheet, T item);

    /// Parameters of a search that are codes.
    Set<String> tokens();

    /// Parameters of a search that are dates; the first is the one that people mean.
    List<String> dates();

    /// What a page of a search may be given as well.
    default Set<Include> includes() {
        return EnumSet.allOf(Include.class);
    }

    /// An item and its number in the list.
    record Place<T>(int number, T item) {}
}
