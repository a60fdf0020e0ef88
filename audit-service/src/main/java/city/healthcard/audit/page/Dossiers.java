package city.healthcard.audit.page;

import city.healthcard.audit.api.ReasonTexts;
import city.healthcard.audit.colleagues.Colleague;
import city.healthcard.audit.institutionregister.Register;
import city.healthcard.audit.institutionregister.RegisterEntry;
import city.healthcard.audit.review.Reason;
import city.healthcard.audit.review.Stage;
import city.healthcard.audit.reviewdetails.Desk;
import city.healthcard.audit.reviewdetails.ReviewDetails;
import city.healthcard.audit.reviewdetails.Step;
import city.healthcard.audit.reviewnotes.Notes;
import city.healthcard.audit.reviewnotes.ReviewNotes;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.Text;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lays a review open for one reader.
@RequestScoped
public class Dossiers {

    private final Notes notes;
    private final Register register;
    private final ReasonTexts texts;
    private final Caller caller;

    Dossiers(Notes notes, Register register, ReasonTexts texts, Caller caller) {
        this.notes = notes;
        this.register = register;
        this.texts = texts;
        this.caller = caller;
    }

    Uni<Dossier> open(ReviewDetails review, Reader reader, Form form, Set<Reason> chosen) {
        return Uni.combine()
                .all()
                .unis(notes.to(review.citizen()), register.find(review.institution()))
                .asTuple()
                .map(found -> {
                    var history = history(review, found.getItem1(), reader);
                    return new Dossier(
                            review,
                            found.getItem2().map(Dossiers::name).orElseGet(() -> unnamed(review.institution())),
                            history,
                            hindrance(review, reader),
                            choices(chosen),
                            reader.holding(review),
                            reader.holderOf(review),
                            receivers(review, reader),
                            returned(review, history),
                            review.isOverdue(reader.today()),
                            caller.is(Roles.REGISTRATION_AUDITOR) || caller.is(Roles.BUREAU),
                            UUID.randomUUID(),
                            form);
                });
    }

    /// The holder gives it to another of the stage, the bureau to anyone; never to who decided the
    /// first stage.
    private List<Colleague> receivers(ReviewDetails review, Reader reader) {
        if (!review.waits()
                || !caller.is(Roles.BUREAU) && !reader.holding(review).equals("mine")) {
            return List.of();
        }
        var stage = review.desk() == Desk.FINANCE ? Stage.FINANCE : Stage.REGISTRATION;
        return reader.colleagues().stream()
                .filter(each -> each.stages().contains(stage))
                .filter(each -> !each.id().equals(caller.subject()))
                .filter(each -> !wasFirst(review, each.id()))
                .toList();
    }

    private static @Nullable Happening returned(ReviewDetails review, List<Happening> history) {
        return history.stream()
                .filter(each ->
                        each.round() == review.round() - 1 && each.what().startsWith("returned"))
                .findFirst()
                .orElse(null);
    }

    static Text name(RegisterEntry institution) {
        return new Text(institution.name(), institution.nameEn());
    }

    static Text unnamed(String code) {
        return code.isEmpty() ? new Text("网上申请", "Online") : new Text("医疗机构 " + code, "Institution " + code);
    }

    private List<Happening> history(ReviewDetails review, ReviewNotes written, Reader reader) {
        return review.steps().reversed().stream()
                .map(step -> Happening.of(
                        step, reader, step.reasons().stream().map(texts::of).toList(), noteTo(review, step, written)))
                .toList();
    }

    private static String noteTo(ReviewDetails review, Step step, ReviewNotes written) {
        return switch (step.what()) {
            case APPROVED, RETURNED, REJECTED ->
                step.stage()
                        .map(stage -> written.to(review.application(), step.round(), stage))
                        .orElse("");
            case OPENED, CLAIMED, ASSIGNED, RELEASED, DEPOSIT_PAID, DEPOSIT_WAIVED, WITHDRAWN -> "";
        };
    }

    private List<Dossier.Choice> choices(Set<Reason> chosen) {
        return Arrays.stream(Reason.values())
                .map(reason -> new Dossier.Choice(reason, texts.of(reason), chosen.contains(reason)))
                .toList();
    }

    private String hindrance(ReviewDetails review, Reader reader) {
        return switch (review.desk()) {
            case NONE -> "decided";
            case DEPOSIT -> "deposit";
            case REGISTRATION -> hindrance(review, reader, Roles.REGISTRATION_AUDITOR);
            case FINANCE ->
                wasFirst(review, caller.subject()) ? "same_person" : hindrance(review, reader, Roles.FINANCE_AUDITOR);
        };
    }

    private String hindrance(ReviewDetails review, Reader reader, String role) {
        if (!caller.is(role)) {
            return "role";
        }
        return reader.holding(review).equals("other") ? "held" : "";
    }

    private static boolean wasFirst(ReviewDetails review, String who) {
        return review.desk() == Desk.FINANCE
                && review.steps().stream()
                        .filter(step -> step.round() == review.round())
                        .filter(step -> step.what() == Step.What.APPROVED)
                        .filter(step ->
                                step.stage().filter(Stage.REGISTRATION::equals).isPresent())
                        .anyMatch(step -> step.by().filter(who::equals).isPresent());
    }
}
