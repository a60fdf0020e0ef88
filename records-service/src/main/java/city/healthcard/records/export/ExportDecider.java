package city.healthcard.records.export;

import static city.healthcard.eventsourcing.Decision.accept;
import static city.healthcard.eventsourcing.Decision.nothing;
import static city.healthcard.eventsourcing.Decision.reject;

import city.healthcard.eventsourcing.Decider;
import city.healthcard.eventsourcing.Decision;
import city.healthcard.records.export.Export.Made;
import city.healthcard.records.export.Export.Unmade;
import city.healthcard.records.export.ExportEvent.ExportMade;

/// A copy is vouched for once, and for what it says.
public final class ExportDecider implements Decider<MakeExport, Export, ExportEvent, ExportRefusal> {

    @Override
    public Export initial() {
        return new Unmade();
    }

    @Override
    public Decision<ExportEvent, ExportRefusal> decide(MakeExport make, Export export) {
        return switch (export) {
            case Unmade _ ->
                accept(new ExportMade(
                        make.export(),
                        make.citizen(),
                        make.code(),
                        make.format(),
                        make.sha256(),
                        make.bytes(),
                        make.policy(),
                        make.at()));
            case Made made ->
                made.sha256().equals(make.sha256()) && made.code().equals(make.code())
                        ? nothing()
                        : reject(ExportRefusal.OTHER_CONTENT);
        };
    }

    @Override
    public Export evolve(Export export, ExportEvent event) {
        return switch (event) {
            case ExportMade made when export instanceof Unmade -> new Made(made.sha256(), made.code());
            case ExportMade _ -> throw new IllegalStateException("ExportMade cannot follow Made");
        };
    }
}
