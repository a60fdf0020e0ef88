package city.healthcard.records.toldreaders;

import city.healthcard.eventsourcing.service.Runtime;
import city.healthcard.eventsourcing.view.Documents;
import city.healthcard.records.citizen.CitizenId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Asks what readers are told.
@Singleton
public final class Notices {

    private final Documents<NoticeList> lists;

    Notices(Runtime runtime) {
        lists = runtime.documents(NoticeList.VIEW);
    }

    /// What an institution is told, the latest first.
    public Uni<List<Notice>> ofInstitution(String code) {
        return lists.find(NoticeList.institution(code))
                .map(found -> found.orElse(NoticeList.EMPTY).notices());
    }

    /// What a person is told, of the own file and of wards', the latest first.
    ///
    /// @param names all names of the person
    public Uni<List<Notice>> ofPerson(List<CitizenId> names) {
        return lists.findAll(names.stream()
                        .map(name -> NoticeList.person(name.value().toString()))
                        .toList())
                .map(found -> found.values().stream()
                        .flatMap(list -> list.notices().stream())
                        .sorted(Comparator.comparing(Notice::changedAt).reversed())
                        .toList());
    }

    /// When a person last read an earlier version of a visit than the one that is shown; empty when never.
    public Uni<Optional<Instant>> readEarlier(List<CitizenId> names, UUID visit) {
        return ofPerson(names)
                .map(notices -> notices.stream()
                        .filter(notice -> notice.visit().equals(visit))
                        .flatMap(notice -> notice.readBy().stream())
                        .map(Notice.ReadBy::readAt)
                        .max(Comparator.naturalOrder()));
    }
}
