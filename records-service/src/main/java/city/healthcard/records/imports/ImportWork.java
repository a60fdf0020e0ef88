package city.healthcard.records.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.fhirpost.BundleReader;
import city.healthcard.records.intake.PostReader;
import city.healthcard.records.intake.Taken;
import city.healthcard.records.intake.VisitIntake;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.JobKeys;
import city.healthcard.records.job.JobKeys.Seal;
import city.healthcard.records.job.JobStore;
import city.healthcard.records.job.JobWorker;
import city.healthcard.records.job.Piece;
import city.healthcard.records.job.Pieces;
import city.healthcard.records.job.Step;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Takes in what was sent, one piece of lines a step. A piece that is taken in again, because its outcome was not
/// written, says the same visits again, and nothing is recorded twice.
@Singleton
final class ImportWork implements JobWorker {

    static final String KIND = "import";
    static final String SENT = "sent";
    static final String OUTCOMES = "outcomes";

    private final JobStore store;
    private final JobKeys keys;
    private final VisitIntake intake;
    private final BundleReader bundles;

    ImportWork(JobStore store, JobKeys keys, VisitIntake intake, BundleReader bundles) {
        this.store = store;
        this.keys = keys;
        this.intake = intake;
        this.bundles = bundles;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Step> step(Job job) {
        return Uni.combine()
                .all()
                .unis(store.pieces(job.id(), SENT, -1, 2), keys.of(job.id()))
                .asTuple()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .chain(found -> found.getItem1().isEmpty()
                        ? Uni.createFrom().item(nothingLeft(job))
                        : take(job, found.getItem1(), found.getItem2()));
    }

    private static Step nothingLeft(Job job) {
        return new Step(job.place(), job.done(), job.total(), true, List.of(), List.of(), List.of());
    }

    private Uni<Step> take(Job job, List<Piece> next, Seal seal) {
        var order = Json.read(job.spec(), Order.class);
        var piece = next.getFirst();
        return intake.takeAll(lines(seal.open(piece)), readerOf(order.form()), order.poster())
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(taken -> taken(job, piece, next.size() == 1, taken, seal));
    }

    private PostReader readerOf(LineForm form) {
        return switch (form) {
            case VISIT -> VisitIntake.SHEETS;
            case BUNDLE -> bundles.posts();
        };
    }

    private static Step taken(Job job, Piece piece, boolean isLast, List<Taken> all, Seal seal) {
        var tally = tallyOf(job);
        var outcomes = new Pieces(seal, job);
        for (var taken : all) {
            tally = tally.with(taken);
            outcomes.add(OUTCOMES, OutcomeLine.of(tally.lines(), taken));
        }
        return new Step(
                new String(Json.bytes(tally), UTF_8),
                tally.lines(),
                job.total(),
                isLast,
                outcomes.all(),
                List.of(piece),
                List.of());
    }

    /// What became of the lines so far.
    static Tally tallyOf(Job job) {
        return Json.read(job.place().getBytes(UTF_8), Tally.class);
    }

    private static List<byte[]> lines(byte[] plain) {
        var lines = new ArrayList<byte[]>();
        var start = 0;
        for (var at = 0; at < plain.length; at++) {
            if (plain[at] == '\n') {
                lines.add(Arrays.copyOfRange(plain, start, at));
                start = at + 1;
            }
        }
        return lines;
    }
}
