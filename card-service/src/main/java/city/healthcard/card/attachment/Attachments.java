package city.healthcard.card.attachment;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.ApplicationCommand.AttachPicture;
import city.healthcard.card.application.ApplicationRefusal;
import city.healthcard.card.application.Attachment;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.refusal.RefusalProblems;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.StoredTypes;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.key.DataKey;
import city.healthcard.eventsourcing.key.Keyring;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/// Keeps pictures sealed under their citizen's key: erased with the citizen, though the files stay.
@Singleton
public class Attachments {

    private final BlobStore blobs;
    private final Keyring keyring;
    private final Hearts hearts;
    private final CityCalendar calendar;

    Attachments(BlobStore blobs, Keyring keyring, Hearts hearts, CityCalendar calendar) {
        this.blobs = blobs;
        this.keyring = keyring;
        this.hearts = hearts;
        this.calendar = calendar;
    }

    /// Keeps a picture with an application; first the bytes, then the fact.
    public Uni<Void> attach(
            ApplicationId application,
            CitizenId citizen,
            Attachment.Kind kind,
            String mediaType,
            byte[] bytes,
            CommandId cause) {
        var subject = StoredTypes.identityOf(citizen);
        return keyring.keysFor(Set.of(subject))
                .emitOn(Infrastructure.getDefaultWorkerPool()) // megabytes are sealed: not on an event loop
                .map(keys -> Optional.ofNullable(keys.get(subject))
                        .orElseThrow(() ->
                                RefusalProblems.of(ApplicationRefusal.ENDED).exception()))
                .chain(key -> blobs.keep(key.seal(bytes, placeOf(application, kind)))
                        .chain(blob -> hearts.ask(
                                application,
                                new AttachPicture(
                                        new Attachment(kind, blob, key.id(), mediaType, bytes.length),
                                        calendar.today()),
                                cause)))
                .map(Settled::done)
                .replaceWithVoid();
    }

    /// The application as it was last open, with its pictures.
    public Uni<Application.Open> of(ApplicationId application) {
        return hearts.stateOf(application).map(state -> switch (state) {
            case Application.Open open -> open;
            case Application.InProduction making -> making.before();
            case Application.Fulfilled done -> done.before();
            case Application.Rejected rejected -> rejected.before();
            case Application.Withdrawn withdrawn -> withdrawn.before();
            case Application.Unsubmitted _, Application.Abandoned _ ->
                throw RefusalProblems.of(ApplicationRefusal.NOT_SUBMITTED).exception();
        });
    }

    /// The picture as it was sent; empty when there is none any more.
    public Uni<Optional<byte[]>> open(ApplicationId application, Attachment attachment) {
        return keyring.keysById(Set.of(attachment.key()))
                .chain(keys -> Optional.ofNullable(keys.get(attachment.key()))
                        .map(key -> open(application, attachment, key))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<byte[]>> open(ApplicationId application, Attachment attachment, DataKey key) {
        return blobs.find(attachment.blob())
                .map(found -> found.map(bytes -> key.open(bytes, placeOf(application, attachment.kind()))));
    }

    private static byte[] placeOf(ApplicationId application, Attachment.Kind kind) {
        return (application + " " + kind.word()).getBytes(StandardCharsets.UTF_8);
    }
}
