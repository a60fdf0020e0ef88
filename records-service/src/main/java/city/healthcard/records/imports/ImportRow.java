package city.healthcard.records.imports;

import city.healthcard.eventsourcing.event.Json;
import city.healthcard.records.job.Job;
import city.healthcard.records.job.Job.State;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/// An import as its institution's clerks see it.
///
/// @param form of its lines: `JSON` or `FHIR`
/// @param lines how many there are; 0 while they come in
/// @param done how many of them have been taken in or refused
public record ImportRow(
        UUID id,
        String form,
        State state,
        int lines,
        int done,
        Tally tally,
        Instant begunAt,
        Optional<Instant> doneAt,
        Instant endsAt) {

    static ImportRow of(Job job) {
        var order = Json.read(job.spec(), Order.class);
        return new ImportRow(
                job.id(),
                switch (order.form()) {
                    case VISIT -> "JSON";
                    case BUNDLE -> "FHIR";
                },
                job.state(),
                job.state() == State.RECEIVING ? 0 : job.total(),
                job.done(),
                ImportWork.tallyOf(job),
                job.begunAt(),
                Optional.ofNullable(job.doneAt()),
                job.endsAt());
    }

    /// Whether it goes on.
    public boolean isUnderWay() {
        return switch (state) {
            case RECEIVING, RUNNING -> true;
            case DONE, FAILED -> false;
        };
    }

    /// The name of the state among the words of the pages about posts.
    public String stateWord() {
        return "state_" + state.name().toLowerCase(Locale.ROOT);
    }

    /// How the state is shown.
    public String tone() {
        return switch (state) {
            case RECEIVING, RUNNING -> "waiting";
            case DONE -> "done";
            case FAILED -> "refused";
        };
    }

    /// Where it is.
    public String href() {
        return "/records/posts/imports/" + id;
    }
}
