package city.healthcard.card.citizen;

import city.healthcard.card.citizen.CitizenCommand.ApproveErasure;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.identity.Guardian;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.identity.Original;
import city.healthcard.card.identity.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What is known of a citizen.
public sealed interface Citizen {

    /// Nothing yet.
    record Unknown() implements Citizen {}

    /// Who it is and what the citizen has.
    ///
    /// @param documents all that say or once said who it is, in the order in which they became known
    /// @param correction what waits for another person's decision
    /// @param diedOn the day of death, if so
    /// @param leftOn the day on which the citizen left the city for good, if so
    /// @param applications all of them, oldest first
    /// @param forgetting what stands about the citizen's erasure
    /// @param ties which other ids are names of this citizen
    record Known(
            CitizenId id,
            Person person,
            Family family,
            List<KnownDocument> documents,
            Holding holding,
            @Nullable Correction correction,
            @Nullable LocalDate diedOn,
            @Nullable LocalDate leftOn,
            List<ApplicationId> applications,
            Forgetting forgetting,
            Ties ties)
            implements Citizen {

        public Known {
            documents = List.copyOf(documents);
            applications = List.copyOf(applications);
        }

        /// Whether one of the citizen's documents in force is this one.
        public boolean bears(IdentityDocument document) {
            return find(document).filter(KnownDocument::isCurrent).isPresent();
        }

        /// Whether one of the citizen's documents in force is this one, or it is one of an id that is
        /// another name of the citizen.
        ///
        /// @param holder whose the document is by its claim, where that is not the citizen's own id
        boolean bears(IdentityDocument document, @Nullable CitizenId holder) {
            return bears(document) || holder != null && ties.absorbed().contains(holder);
        }

        /// The document, in force or superseded.
        public Optional<KnownDocument> find(IdentityDocument document) {
            return documents.stream().filter(known -> known.is(document)).findFirst();
        }

        /// Whether somebody with this document may act for the citizen: apply, collect, activate.
        public boolean isActedForBy(IdentityDocument document) {
            var guardian = family.guardian();
            return guardian != null
                    && family.guardianship().rights().mayAct()
                    && guardian.document().key().equals(document.key());
        }

        /// Whether the citizen has an open application, and it is this one.
        boolean isApplying(ApplicationId application) {
            return holding instanceof Holding.Applying applying
                    && applying.application().equals(application);
        }

        /// Whether it is the citizen's card, or was until it was given up and no other was taken since.
        public boolean hadLast(CardId card) {
            return switch (holding) {
                case Holding.Carrying carrying -> carrying.card().equals(card);
                case Holding.Nothing _, Holding.Applying _ -> card.equals(holding.givenUp());
            };
        }

        /// Without the open application.
        Known closed() {
            return with(new Holding.Nothing(holding.givenUp()));
        }

        Known with(Holding other) {
            return new Known(
                    id, person, family, documents, other, correction, diedOn, leftOn, applications, forgetting, ties);
        }

        Known with(Person corrected, Family other) {
            return new Known(
                    id,
                    corrected,
                    other,
                    documents,
                    holding,
                    correction,
                    diedOn,
                    leftOn,
                    applications,
                    forgetting,
                    ties);
        }

        Known with(Family other) {
            return with(person, other);
        }

        Known with(Original another) {
            var more = new ArrayList<>(documents);
            more.add(new KnownDocument(another, null));
            return with(more);
        }

        Known seen(Original original) {
            return changing(original.document(), known -> new KnownDocument(original, known.supersededOn()));
        }

        Known without(IdentityDocument document) {
            return with(documents.stream().filter(known -> !known.is(document)).toList());
        }

        /// The same number with another validity stays one document.
        Known renewing(IdentityDocument old, Original renewed, LocalDate on) {
            if (old.key().equals(renewed.document().key())) {
                return seen(renewed);
            }
            var superseded = changing(old, known -> new KnownDocument(known.original(), on));
            var after = find(renewed.document()).isPresent() ? superseded.seen(renewed) : superseded.with(renewed);
            return person.document().key().equals(old.key())
                    ? after.with(person.bearing(renewed.document()), family)
                    : after;
        }

        /// Whoever applies again is back.
        Known applying(ApplicationId application) {
            var more = new ArrayList<>(applications);
            more.add(application);
            return new Known(
                    id,
                    person,
                    family,
                    documents,
                    new Holding.Applying(application, holding.givenUp()),
                    correction,
                    diedOn,
                    null,
                    more,
                    forgetting,
                    ties);
        }

        Known with(Forgetting other) {
            return new Known(
                    id, person, family, documents, holding, correction, diedOn, leftOn, applications, other, ties);
        }

        /// How the erasure that waits would be recorded, once approved; absent when none waits.
        public @Nullable ErasureApproval approvedBy(ApproveErasure approve) {
            var request = forgetting.request();
            return request == null
                    ? null
                    : new ErasureApproval(
                            request.id(),
                            request.ground(),
                            request.by(),
                            approve.by(),
                            approve.on(),
                            approve.policy().version());
        }

        Known asking(@Nullable Correction asked) {
            return new Known(
                    id, person, family, documents, holding, asked, diedOn, leftOn, applications, forgetting, ties);
        }

        /// A number that was recorded wrongly stays known beside the right one.
        Known corrected(Person right, LocalDate on) {
            var wrong = person.document();
            var documented = wrong.key().equals(right.document().key())
                    ? this
                    : renewing(wrong, Original.unseen(right.document()), on);
            return documented.with(right, family).asking(null);
        }

        Known gone(LocalDate on) {
            return new Known(
                    id, person, family, documents, holding, correction, diedOn, on, applications, forgetting, ties);
        }

        Known dead(LocalDate on) {
            return new Known(
                    id, person, family, documents, holding, correction, on, leftOn, applications, forgetting, ties);
        }

        /// The citizen with the documents of the ids that are its other names.
        public Known together(Collection<Known> absorbed) {
            var all = new ArrayList<>(documents);
            absorbed.forEach(other -> all.addAll(other.documents()));
            return with(all);
        }

        Known tied(Ties others) {
            return new Known(
                    id,
                    person,
                    family,
                    documents,
                    holding,
                    correction,
                    diedOn,
                    leftOn,
                    applications,
                    forgetting,
                    others);
        }

        private Known changing(IdentityDocument document, UnaryOperator<KnownDocument> change) {
            return with(documents.stream()
                    .map(known -> known.is(document) ? change.apply(known) : known)
                    .toList());
        }

        private Known with(List<KnownDocument> others) {
            return new Known(
                    id, person, family, others, holding, correction, diedOn, leftOn, applications, forgetting, ties);
        }
    }

    /// Another name of another citizen. What was known is kept for the day on which the merge turns out to
    /// be wrong.
    ///
    /// @param merge which merge made it so
    /// @param asked that the merge be taken back
    record Merged(
            Known before,
            CitizenId into,
            UUID merge,
            @Nullable MergeRequest asked) implements Citizen {

        Merged with(Known changed) {
            return new Merged(changed, into, merge, asked);
        }

        Merged asking(@Nullable MergeRequest request) {
            return new Merged(before, into, merge, request);
        }
    }

    /// Which ids are one person.
    ///
    /// @param asked that this id become another name of another one
    /// @param absorbed ids that are other names of this one
    /// @param distinct ids that looked alike and are somebody else's
    record Ties(@Nullable MergeRequest asked, List<CitizenId> absorbed, List<CitizenId> distinct) {

        static final Ties NONE = new Ties(null, List.of(), List.of());

        public Ties {
            absorbed = List.copyOf(absorbed);
            distinct = List.copyOf(distinct);
        }

        Ties asking(@Nullable MergeRequest request) {
            return new Ties(request, absorbed, distinct);
        }

        Ties distinctFrom(CitizenId other) {
            var more = new ArrayList<>(distinct);
            more.add(other);
            return new Ties(asked, absorbed, more);
        }

        Ties with(CitizenId another) {
            var more = new ArrayList<>(absorbed);
            more.add(another);
            return new Ties(asked, more, distinct);
        }

        Ties without(CitizenId other) {
            return new Ties(
                    asked, absorbed.stream().filter(it -> !it.equals(other)).toList(), distinct);
        }
    }

    /// Nothing any more.
    record Erased(CitizenId id) implements Citizen {}

    /// Those whose documents the citizen's identity leans on.
    ///
    /// @param mother whose newborn the citizen is, where a birth certificate was all there was
    record Family(
            @Nullable Guardian guardian,
            Guardianship guardianship,
            @Nullable IdentityDocument mother) {

        static Family of(@Nullable Guardian guardian) {
            return new Family(guardian, guardian == null ? Guardianship.NONE : Guardianship.UNPLANNED, null);
        }

        Family with(@Nullable Guardian other) {
            return new Family(other, other == null ? Guardianship.NONE : guardianship, mother);
        }

        Family with(Guardianship other) {
            return new Family(guardian, other, mother);
        }

        Family bornTo(IdentityDocument bearer) {
            return new Family(guardian, guardianship, bearer);
        }
    }

    /// The one application or card a citizen may have at a time.
    sealed interface Holding {

        /// The last card that the citizen gave up, as long as no other was taken since.
        @Nullable
        CardId givenUp();

        /// Neither.
        record Nothing(@Nullable CardId givenUp) implements Holding {}

        /// An open application.
        record Applying(ApplicationId application, @Nullable CardId givenUp) implements Holding {}

        /// A card.
        record Carrying(CardId card) implements Holding {

            @Override
            public @Nullable CardId givenUp() {
                return null;
            }
        }
    }
}
