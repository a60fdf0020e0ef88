package city.healthcard.records;

import city.healthcard.contracts.records.RecordsContract;
import city.healthcard.records.alert.AlertEvent;
import city.healthcard.records.breakglass.BreakGlassEvent;
import city.healthcard.records.question.QuestionEvent;
import city.healthcard.records.reading.ReadingEvent;
import city.healthcard.records.telling.TellingEvent;
import city.healthcard.records.visit.Account;
import city.healthcard.records.visit.VisitEvent;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/// What the city learns of what happened here: when, where, how much, who read or was refused, and who broke the glass.
/// Never a department, a diagnosis or a consent, nor what a citizen wrote.
final class RecordsPublication {

    private static final ZoneId CITY = ZoneId.of("Asia/Shanghai");

    private RecordsPublication() {}

    static RecordsContract publish(VisitEvent event) {
        return switch (event) {
            case VisitEvent.VisitRecorded recorded ->
                new RecordsContract.VisitRecorded(
                        recorded.citizen().value(),
                        recorded.visit().value(),
                        recorded.account().institution(),
                        on(recorded.account()),
                        recorded.account().chargedFen());
            case VisitEvent.VisitAmended amended ->
                new RecordsContract.VisitAmended(
                        amended.citizen().value(),
                        amended.visit().value(),
                        amended.account().revision(),
                        amended.account().institution(),
                        on(amended.account()),
                        amended.account().chargedFen());
            case VisitEvent.ReportReady ready ->
                new RecordsContract.ReportReady(
                        ready.citizen().value(),
                        ready.visit().value(),
                        ready.institution(),
                        ready.revision(),
                        ready.ready().size(),
                        ready.amended().size(),
                        ready.at());
            case VisitEvent.VisitWithdrawn withdrawn ->
                new RecordsContract.VisitWithdrawn(
                        withdrawn.citizen().value(), withdrawn.visit().value(), withdrawn.institution());
        };
    }

    static RecordsContract publish(ReadingEvent event) {
        return switch (event) {
            case ReadingEvent.FileRead read ->
                new RecordsContract.FileRead(
                        read.citizen().value(),
                        read.read().value(),
                        read.reader(),
                        read.capacity(),
                        read.institution(),
                        read.purpose(),
                        read.at());
            case ReadingEvent.ReadingRefused refused ->
                new RecordsContract.ReadingRefused(
                        refused.citizen().value(),
                        refused.read().value(),
                        refused.reader(),
                        refused.capacity(),
                        refused.institution(),
                        refused.purpose(),
                        refused.reason(),
                        refused.at());
        };
    }

    static List<RecordsContract> publish(QuestionEvent event) {
        return switch (event) {
            case QuestionEvent.AccessQuestioned asked ->
                List.of(new RecordsContract.AccessQuestioned(
                        asked.citizen().value(),
                        asked.question().value(),
                        asked.access().read().value(),
                        asked.access().reader(),
                        asked.access().capacity(),
                        asked.access().institution(),
                        asked.access().purpose(),
                        asked.access().refusal(),
                        asked.access().at(),
                        asked.concern().word(),
                        asked.at()));
            case QuestionEvent.AccessExplained _ -> List.of();
        };
    }

    static List<RecordsContract> publish(TellingEvent event) {
        return switch (event) {
            case TellingEvent.ReadersTold told ->
                told.latest().stream()
                        .<RecordsContract>map(reader -> new RecordsContract.ReaderTold(
                                told.citizen().value(),
                                told.visit().value(),
                                reader.reader(),
                                reader.capacity(),
                                reader.institution(),
                                told.change().name().toLowerCase(Locale.ROOT),
                                reader.readAt(),
                                told.at()))
                        .toList();
        };
    }

    static RecordsContract publish(AlertEvent event) {
        return switch (event) {
            case AlertEvent.AccessAlerted alerted ->
                new RecordsContract.AccessAlerted(
                        alerted.citizen().value(),
                        alerted.id().value(),
                        alerted.occasion().word(),
                        alerted.read().value(),
                        alerted.capacity(),
                        alerted.institution(),
                        alerted.at());
        };
    }

    static RecordsContract publish(BreakGlassEvent event) {
        return switch (event) {
            case BreakGlassEvent.GlassBroken broken ->
                new RecordsContract.GlassBroken(
                        broken.citizen().value(),
                        broken.id().value(),
                        broken.institution(),
                        broken.by(),
                        broken.reason().word(),
                        broken.at(),
                        broken.closesAt());
            case BreakGlassEvent.BreakGlassReviewed reviewed ->
                new RecordsContract.BreakGlassReviewed(
                        reviewed.citizen().value(),
                        reviewed.id().value(),
                        reviewed.institution(),
                        reviewed.by(),
                        reviewed.verdict().word(),
                        reviewed.at());
        };
    }

    private static LocalDate on(Account account) {
        return LocalDate.ofInstant(account.start(), CITY);
    }
}
