package city.healthcard.records.shares;

import city.healthcard.eventsourcing.fact.Fact;
import city.healthcard.eventsourcing.view.DocumentForm;
import city.healthcard.eventsourcing.view.Projection;
import city.healthcard.eventsourcing.view.View;
import city.healthcard.records.erasure.ErasureEvent.FileRestricted;
import city.healthcard.records.share.ShareEvent;
import city.healthcard.records.share.ShareEvent.FileShared;
import city.healthcard.records.share.ShareEvent.PinRefused;
import city.healthcard.records.share.ShareEvent.ShareOpened;
import city.healthcard.records.share.ShareEvent.ShareRevoked;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The links made under one name of a citizen, the newest first; the last hundred. Gone when the citizen is to be
/// forgotten.
public record ShareList(List<ShareNote> shares) {

    /// The view, by the citizen's id.
    public static final View<ShareList> VIEW = View.of("shares", 1, new Listing(), DocumentForm.json(ShareList.class));

    static final ShareList EMPTY = new ShareList(List.of());
    private static final int KEPT_MAX = 100;

    public ShareList {
        shares = List.copyOf(shares);
    }

    ShareList after(ShareEvent event) {
        return switch (event) {
            case FileShared shared ->
                new ShareList(Stream.concat(
                                Stream.of(ShareNote.of(shared)), shares.stream().filter(note -> !isOf(note, event)))
                        .limit(KEPT_MAX)
                        .toList());
            case ShareOpened opened -> changed(event, note -> note.opened(opened));
            case PinRefused refused -> changed(event, note -> note.refused(refused));
            case ShareRevoked revoked -> changed(event, note -> note.revoked(revoked.at()));
        };
    }

    private ShareList changed(ShareEvent event, UnaryOperator<ShareNote> change) {
        return new ShareList(shares.stream()
                .map(note -> isOf(note, event) ? change.apply(note) : note)
                .toList());
    }

    private static boolean isOf(ShareNote note, ShareEvent event) {
        return note.id().equals(event.share().value());
    }

    private static final class Listing implements Projection<ShareList> {

        @Override
        public Set<String> idsOf(Fact fact) {
            return switch (fact.what()) {
                case ShareEvent event -> Set.of(event.citizen().value().toString());
                case FileRestricted restricted ->
                    Set.of(restricted.citizen().value().toString());
                default -> Set.of();
            };
        }

        @Override
        public Optional<ShareList> project(String id, Optional<ShareList> before, Fact fact) {
            return switch (fact.what()) {
                case ShareEvent event -> Optional.of(before.orElse(EMPTY).after(event));
                case FileRestricted _ -> Optional.empty();
                default -> before;
            };
        }
    }
}
