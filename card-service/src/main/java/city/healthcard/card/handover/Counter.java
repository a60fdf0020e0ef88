package city.healthcard.card.handover;

import city.healthcard.card.application.Application;
import city.healthcard.card.application.Delivery;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.distribution.Consignment;
import city.healthcard.card.distribution.ConsignmentCommand.HandOutCard;
import city.healthcard.card.distribution.Recipient;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.id.BatchId;
import city.healthcard.card.id.CardId;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.id.ConsignmentId;
import city.healthcard.card.identity.IdentityDocument;
import city.healthcard.card.index.NumberIndex;
import city.healthcard.card.lifecycle.Card;
import city.healthcard.card.lifecycle.CardFace;
import city.healthcard.card.mandate.MandateCommand.UseMandate;
import city.healthcard.card.mandate.MandateCommand.Way;
import city.healthcard.card.mandate.Proxy;
import city.healthcard.card.people.Telling;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.signin.TextMessages;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.event.ErasedStream;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Hands a card to whoever shows the right document, and prints the letter with its activation code.
@Singleton
public class Counter {

    private static final String CODE_SENT = "【厦门市民健康卡】您的卡已由受托人领取，激活码 %s，请勿告诉他人。"
            + " Your proxy has collected your card. Activation code %s; tell nobody.";

    private final Hearts hearts;
    private final Persons persons;
    private final NumberIndex index;
    private final Forwarding forwarding;
    private final Custody custody;
    private final Mandates mandates;
    private final TextMessages texts;
    private final Telling telling;
    private final CityCalendar calendar;

    Counter(
            Hearts hearts,
            Persons persons,
            NumberIndex index,
            Forwarding forwarding,
            Custody custody,
            Mandates mandates,
            TextMessages texts,
            Telling telling,
            CityCalendar calendar) {
        this.hearts = hearts;
        this.persons = persons;
        this.index = index;
        this.forwarding = forwarding;
        this.custody = custody;
        this.mandates = mandates;
        this.texts = texts;
        this.telling = telling;
        this.calendar = calendar;
    }

    /// Who stands behind the counter.
    ///
    /// @param by the teller or clerk, as a pseudonym
    /// @param branch the branch where the card must lie; empty for the bank's own system
    public record Teller(String by, Optional<String> branch) {

        /// Whether what lies at this place can be handed out over the teller's counter.
        boolean isAt(String destination) {
            return branch.isEmpty() || destination.equals(branch.get());
        }

        /// Whether a consignment to this place is the teller's affair.
        boolean isFor(String destination) {
            return branch.isEmpty() || destination.equals(Delivery.MAIL_ROOM) || destination.equals(branch.get());
        }
    }

    /// Hands the card of an application over.
    public Uni<CollectionAnswer> handOver(
            ApplicationId application, IdentityDocument shown, Teller teller, CommandId cause) {
        return hearts.stateOf(application).chain(state -> switch (state) {
            case Application.InProduction making ->
                checked(making.before().citizen(), shown)
                        .chain(to -> handOver(making, to, teller, cause))
                        .chain(() -> letter(making.card(), teller));
            case Application.Fulfilled done ->
                checked(done.before().citizen(), shown).chain(to -> reprint(done, to, teller, cause));
            case Application.Unsubmitted _,
                    Application.Abandoned _,
                    Application.Open _,
                    Application.Rejected _,
                    Application.Withdrawn _ -> Uni.createFrom().failure(BankRefusals.notHere());
        });
    }

    /// The same for one card that somebody else says was handed over: it must be the one the application
    /// has now.
    public Uni<CollectionAnswer> handOver(
            ApplicationId application, CardId card, IdentityDocument shown, Teller teller, CommandId cause) {
        return hearts.stateOf(application).chain(state -> {
            var now = switch (state) {
                case Application.InProduction making -> making.card();
                case Application.Fulfilled done -> done.card();
                case Application.Unsubmitted _,
                        Application.Abandoned _,
                        Application.Open _,
                        Application.Rejected _,
                        Application.Withdrawn _ -> null;
            };
            return card.equals(now)
                    ? handOver(application, shown, teller, cause)
                    : Uni.createFrom().failure(BankRefusals.notHere());
        });
    }

    /// Hands the card of an application to whom its holder sends. The activation code is not for the
    /// proxy: it goes to the holder's telephone.
    ///
    /// @param proxy who stands at the counter, by the document shown
    /// @param holder the holder's own document, shown with a letter of authority; absent when the holder
    /// has said so on the city's pages
    public Uni<ProxyCollectionAnswer> handToProxy(
            ApplicationId application, Proxy proxy, @Nullable IdentityDocument holder, Teller teller, CommandId cause) {
        return hearts.stateOf(application).chain(state -> switch (state) {
            case Application.InProduction making ->
                authorised(making, proxy, holder, teller, cause)
                        .chain(() -> handOver(making, Recipient.PROXY, teller, cause))
                        .chain(this::tellHolder);
            case Application.Fulfilled done ->
                consignmentOfCard(done)
                        .chain(consignment -> handOver(consignment, done.card(), Recipient.PROXY, teller, cause))
                        .chain(this::tellHolder);
            case Application.Unsubmitted _,
                    Application.Abandoned _,
                    Application.Open _,
                    Application.Rejected _,
                    Application.Withdrawn _ -> Uni.createFrom().failure(BankRefusals.notHere());
        });
    }

    /// The card must lie here before the authority is used up.
    private Uni<Void> authorised(
            Application.InProduction making,
            Proxy proxy,
            @Nullable IdentityDocument holder,
            Teller teller,
            CommandId cause) {
        var use = new UseMandate(making.card(), proxy.document(), teller.by(), calendar.today());
        return consignmentOf(making.batch(), making.card())
                .chain(consignment -> custody.mustLieHere(consignment, making.card(), teller))
                .chain(() -> holder == null
                        ? Uni.createFrom().voidItem()
                        : checked(making.before().citizen(), holder)
                                .chain(() -> mandates.give(making.before(), proxy, Way.LETTER, cause)))
                .chain(() -> mandates.use(making.before().id(), use, cause));
    }

    /// A message that cannot be sent holds up nothing: the holder gets the letter at any branch.
    private Uni<ProxyCollectionAnswer> tellHolder(CardFace face) {
        var card = face.card();
        var text = CODE_SENT.formatted(index.activationCode(card), index.activationCode(card));
        return hearts.personOf(face.citizen())
                .chain(state -> state instanceof Citizen.Known known
                        ? texts.send(known.person().phone(), text).replaceWith(true)
                        : Uni.createFrom().item(false))
                .onFailure(failure -> !(failure instanceof ErasedStream))
                .recoverWithItem(false)
                .map(isSent -> new ProxyCollectionAnswer(card.value(), isSent));
    }

    /// Prints the letter again for a card that is in its holder's hands and not in use yet: one that a
    /// proxy collected or the mail brought, or the social security card of the insured.
    public Uni<CollectionAnswer> activationLetter(ApplicationId application, IdentityDocument shown, Teller teller) {
        return hearts.stateOf(application)
                .chain(state -> state instanceof Application.Fulfilled done
                        ? checked(done.before().citizen(), shown).chain(() -> letter(done.card(), teller))
                        : Uni.createFrom().failure(BankRefusals.notHere()));
    }

    /// Whose document it is.
    private Uni<Recipient> checked(CitizenId citizen, IdentityDocument shown) {
        return persons.wholeOf(citizen).map(state -> {
            if (state instanceof Citizen.Known known && known.bears(shown)) {
                return Recipient.HOLDER;
            }
            if (state instanceof Citizen.Known known && known.isActedForBy(shown)) {
                return Recipient.GUARDIAN;
            }
            throw BankRefusals.otherDocument();
        });
    }

    private Uni<ConsignmentId> consignmentOf(BatchId batch, CardId card) {
        return custody.consignmentOf(batch, card).map(found -> found.orElseThrow(BankRefusals::notHere));
    }

    private Uni<CardFace> handOver(Application.InProduction making, Recipient to, Teller teller, CommandId cause) {
        return consignmentOf(making.batch(), making.card())
                .chain(consignment -> handOver(consignment, making.card(), to, teller, cause));
    }

    private Uni<CardFace> handOver(
            ConsignmentId consignment, CardId card, Recipient to, Teller teller, CommandId cause) {
        return hearts.stateOf(consignment)
                .invoke(state -> {
                    if (state instanceof Consignment.Received received
                            && !teller.isAt(received.sent().destination())) {
                        throw BankRefusals.otherBranch();
                    }
                })
                .chain(() -> hearts.ask(consignment, new HandOutCard(card, to, teller.by(), calendar.today()), cause))
                .map(Settled::done)
                .chain(() -> forwarding.deliver(card));
    }

    /// The same request again, after its first answer was lost: the card was handed out by this very command.
    private Uni<CollectionAnswer> reprint(Application.Fulfilled done, Recipient to, Teller teller, CommandId cause) {
        var making = done.card();
        return hearts.stateOf(making)
                .chain(card -> card instanceof Card.Delivered
                        ? consignmentOfCard(done)
                                .chain(consignment -> handOver(consignment, making, to, teller, cause))
                                .chain(() -> letter(making, teller))
                        : Uni.createFrom().failure(BankRefusals.notHere()));
    }

    private Uni<ConsignmentId> consignmentOfCard(Application.Fulfilled done) {
        var batch = done.batch();
        return batch == null ? Uni.createFrom().failure(BankRefusals.notHere()) : consignmentOf(batch, done.card());
    }

    private Uni<CollectionAnswer> letter(CardId card, Teller teller) {
        return hearts.stateOf(card).chain(state -> {
            if (!(state instanceof Card.Delivered delivered)) {
                return Uni.createFrom().failure(BankRefusals.notHere());
            }
            var face = delivered.face();
            var application = face.application();
            if (application == null) {
                return Uni.createFrom().failure(BankRefusals.notHere());
            }
            return telling.note(teller.by(), "activation-letter", List.of(face.citizen()))
                    .replaceWith(new CollectionAnswer(
                            card.value(), application.value(), face.number().value(), index.activationCode(card)));
        });
    }
}
