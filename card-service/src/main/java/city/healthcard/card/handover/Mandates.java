package city.healthcard.card.handover;

import city.healthcard.card.application.Application;
import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.ApplicationId;
import city.healthcard.card.mandate.MandateCommand.GiveMandate;
import city.healthcard.card.mandate.MandateCommand.UseMandate;
import city.healthcard.card.mandate.MandateCommand.Way;
import city.healthcard.card.mandate.MandateCommand.WithdrawMandate;
import city.healthcard.card.mandate.Proxy;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.Persons;
import city.healthcard.card.stream.PoliciesInForce;
import city.healthcard.eventsourcing.CommandId;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// Lets holders say who collects their card for them.
@Singleton
public class Mandates {

    private final Hearts hearts;
    private final Persons persons;
    private final PoliciesInForce policies;
    private final CityCalendar calendar;

    Mandates(Hearts hearts, Persons persons, PoliciesInForce policies, CityCalendar calendar) {
        this.hearts = hearts;
        this.persons = persons;
        this.policies = policies;
        this.calendar = calendar;
    }

    /// Lets a proxy collect the card of an application, as its applicant says who has signed in.
    public Uni<Void> giveOnline(ApplicationId application, Proxy proxy, CommandId cause) {
        return hearts.stateOf(application)
                .map(Mandates::collectable)
                .chain(open -> give(open, proxy, Way.ONLINE, cause));
    }

    private static Application.Open collectable(Application state) {
        return switch (state) {
            case Application.Open open -> open;
            case Application.InProduction making -> making.before();
            case Application.Unsubmitted _,
                    Application.Abandoned _,
                    Application.Fulfilled _,
                    Application.Rejected _,
                    Application.Withdrawn _ -> throw BankRefusals.notHere();
        };
    }

    /// Lets a proxy collect the card of an application.
    Uni<Void> give(Application.Open application, Proxy proxy, Way way, CommandId cause) {
        var today = calendar.today();
        return persons.wholeOf(application.citizen())
                .map(citizen -> citizen instanceof Citizen.Known known && known.bears(proxy.document()))
                .chain(isHolder -> hearts.askMandate(
                        application.id(),
                        new GiveMandate(
                                application.id(),
                                application.citizen(),
                                proxy,
                                way,
                                isHolder,
                                today,
                                policies.on(today)),
                        new CommandId(cause.idFor("mandate"))))
                .map(Settled::done)
                .replaceWithVoid();
    }

    /// Lets the proxy, who is here, take it.
    Uni<Void> use(ApplicationId application, UseMandate use, CommandId cause) {
        return hearts.askMandate(application, use, new CommandId(cause.idFor("use of mandate")))
                .map(Settled::done)
                .replaceWithVoid();
    }

    /// Lets nobody but the holder collect it any more.
    public Uni<Void> withdraw(ApplicationId application, CommandId cause) {
        return hearts.askMandate(application, new WithdrawMandate(calendar.today()), cause)
                .map(Settled::done)
                .replaceWithVoid();
    }
}
