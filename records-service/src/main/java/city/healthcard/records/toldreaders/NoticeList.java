package city.healthcard.records.toldreaders;

import static java.util.stream.Collectors.toSet;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.telling.Reader;
import city.healthcard.records.telling.TellingEvent;
import city.healthcard.records.telling.TellingEvent.ReadersTold;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What an institution or a person is told, the latest change first; the last two hundred, each visit once.
public record NoticeList(List<Notice> notices) {

    /// The view, by `institution/{code}` and `person/{pseudonym}`.
    public static final View<NoticeList> VIEW =
            View.of("told-readers", 1, new Listing(), DocumentForm.json(NoticeList.class));

    static final NoticeList EMPTY = new NoticeList(List.of());
    private static final int KEPT_MAX = 200;

    public NoticeList {
        notices = List.copyOf(notices);
    }

    static String institution(String code) {
        return "institution/" + code;
    }

    static String person(String reader) {
        return "person/" + reader;
    }

    private static String addressOf(Reader reader) {
        return reader.institution().isEmpty() ? person(reader.reader()) : institution(reader.institution());
    }

    private NoticeList with(Notice notice) {
        var others = notices.stream().filter(other -> !other.visit().equals(notice.visit()));
        return new NoticeList(
                Stream.concat(Stream.of(notice), others).limit(KEPT_MAX).toList());
    }

    private static final class Listing implements Projection<NoticeList> {

        @Override
        public boolean concerns(Class<?> event) {
            return TellingEvent.class.isAssignableFrom(event);
        }

        @Override
        public Set<String> idsOf(Fact fact) {
            return fact.what() instanceof ReadersTold told
                    ? told.readers().stream().map(NoticeList::addressOf).collect(toSet())
                    : Set.of();
        }

        @Override
        public Optional<NoticeList> project(String id, Optional<NoticeList> before, Fact fact) {
            if (!(fact.what() instanceof ReadersTold told)) {
                return before;
            }
            var readers = told.readers().stream()
                    .filter(reader -> addressOf(reader).equals(id))
                    .toList();
            return Optional.of(before.orElse(EMPTY).with(Notice.of(told, readers)));
        }
    }
}
