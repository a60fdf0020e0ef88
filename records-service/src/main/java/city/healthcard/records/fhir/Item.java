package city.healthcard.records.fhir;

import city.healthcard.records.clinical.VisitSheet;
import city.healthcard.records.filedvisit.FiledVisit;
import city.healthcard.records.intake.CanonicalBody;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// A resource of a visit that is yet to be written.
record Item<T>(Mapper<T> mapper, FiledVisit visit, VisitSheet sheet, T item, int number) {

    /// All resources of a visit, kind by kind.
    static List<? extends Item<?>> all(FiledVisit visit) {
        var sheet = CanonicalBody.read(visit.content());
        return Mappers.ALL.stream()
                .flatMap(mapper -> of(mapper, visit, sheet).stream())
                .toList();
    }

    /// The resources of one type.
    static List<? extends Item<?>> of(Mapper<?> mapper, FiledVisit visit) {
        return of(mapper, visit, CanonicalBody.read(visit.content()));
    }

    /// The resource with this id.
    static Optional<? extends Item<?>> of(Mapper<?> mapper, FiledVisit visit, ItemId id) {
        return of(mapper, visit).stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// The resources of one type, of a visit whose content has been read.
    static <T> List<Item<T>> of(Mapper<T> mapper, FiledVisit visit, VisitSheet sheet) {
        return mapper.items(sheet).stream()
                .map(place -> new Item<>(mapper, visit, sheet, place.item(), place.number()))
                .toList();
    }

    ItemId id() {
        return new ItemId(visit.id(), mapper.letter(), number);
    }

    String type() {
        return mapper.type();
    }

    Facts facts() {
        return mapper.facts(visit, sheet, item);
    }

    void write(Json json) throws IOException {
        mapper.write(new Part(json, visit, sheet), item, id().toString());
    }
}
