package city.healthcard.card.page;

import city.healthcard.card.citizen.CitizenCommand;
import city.healthcard.card.citizen.CitizenCommand.FindDistinct;
import city.healthcard.card.citizen.CitizenCommand.RefuseMerge;
import city.healthcard.card.citizen.CitizenCommand.RefuseUnmerge;
import city.healthcard.card.citizen.MergeRequest;
import city.healthcard.card.id.CitizenId;
import city.healthcard.card.merging.LikePair;
import city.healthcard.card.merging.Merging;
import city.healthcard.card.merging.PairView;
import city.healthcard.card.merging.Pairs;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.CityCalendar;
import city.healthcard.card.stream.Hearts;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.eventsourcing.view.Mark;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.access.Roles;
import city.healthcard.webkit.page.Form;
import city.healthcard.webkit.problem.ProblemException;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// People who may be registered twice: the queue, and two registrations side by side.
@Path("duplicates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({Roles.REGISTRATION_AUDITOR, Roles.BUREAU})
public class DuplicatesPage {

    private static final int WORDS_MAX = 200;
    private static final int UNPROCESSABLE = 422;

    private final Pairs pairs;
    private final Merging merging;
    private final Hearts hearts;
    private final CityCalendar calendar;
    private final Caller caller;

    DuplicatesPage(Pairs pairs, Merging merging, Hearts hearts, CityCalendar calendar, Caller caller) {
        this.pairs = pairs;
        this.merging = merging;
        this.hearts = hearts;
        this.calendar = calendar;
        this.caller = caller;
    }

    @CheckedTemplate(basePath = "desk")
    static class Templates {
        private Templates() {}

        /// The queue, with a pair beside it when one lies open.
        static native TemplateInstance duplicates(
                String state,
                List<Tab> tabs,
                List<Line> lines,
                @Nullable String following,
                Optional<OpenPair> open,
                Form form,
                UUID key);
    }

    /// One state of pairs.
    public record Tab(String state, boolean isHere) {

        /// Its name among [DeskWords].
        public String word() {
            return "pair_" + state.replace('-', '_');
        }
    }

    /// One pair of the queue.
    ///
    /// @param reference what a person calls it: the beginnings of both ids
    public record Line(String href, String reference, List<String> alike, boolean isOpen) {

        static Line of(LikePair pair, String state, @Nullable OpenPair open) {
            return new Line(
                    "/card/duplicates?state=" + state + "&one=" + pair.one() + "&other=" + pair.other(),
                    begin(pair.one()) + " · " + begin(pair.other()),
                    pair.alike().stream()
                            .map(it -> "alike_" + it.replace('-', '_'))
                            .toList(),
                    open != null && open.isOf(pair));
        }

        private static String begin(UUID id) {
            return id.toString().substring(0, 8);
        }
    }

    /// A pair that lies open.
    ///
    /// @param isMine whether whoever reads asked for what waits, and so does not decide it
    public record OpenPair(PairView pair, boolean isMine) {

        boolean isOf(LikePair line) {
            return pair.one().citizen().equals(line.one())
                    && pair.other().citizen().equals(line.other());
        }

        /// The one whose id is or shall be the other name; before anybody asked, the first.
        public UUID absorbed() {
            return Objects.requireNonNullElse(pair.absorbed(), pair.one().citizen());
        }

        /// The one that stays.
        public UUID survivor() {
            return absorbed().equals(pair.one().citizen())
                    ? pair.other().citizen()
                    : pair.one().citizen();
        }

        /// Where what is asked about the pair is sent.
        public String address() {
            return "/card/duplicates/" + absorbed() + "/" + survivor();
        }

        /// Where what waits is decided.
        ///
        /// @param how `approval` or `refusal`
        public String decision(String how) {
            var asked = Objects.requireNonNull(pair.asked());
            var what = pair.state().equals("merge-asked") ? "merge" : "unmerge";
            return address() + "/" + what + "/" + asked.request() + "/" + how;
        }

        /// The state's name among [DeskWords].
        public String word() {
            return "pair_" + pair.state().replace('-', '_');
        }

        /// Whether two facts differ, so that the eye finds it.
        public boolean differ(Object one, Object other) {
            return !one.equals(other);
        }
    }

    /// The queue, and the pair that lies open beside it.
    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> queue(
            @RestQuery @Nullable String state,
            @RestQuery @Nullable String after,
            @RestQuery @Nullable UUID one,
            @RestQuery @Nullable UUID other) {
        var mark = Optional.ofNullable(after).flatMap(Mark::ofText);
        return page(stateOf(state), mark, one, other, Form.empty());
    }

    /// Asks that they become one.
    ///
    /// @param stays which of the two stays, as it was chosen
    @POST
    @Path("{absorbed}/{survivor}/merge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> askForMerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @RestForm @Nullable UUID stays,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String evidence,
            @RestForm UUID key) {
        var isTurned = absorbed.equals(stays);
        var goes = new CitizenId(isTurned ? survivor : absorbed);
        var kept = isTurned ? absorbed : survivor;
        return asked(absorbed, survivor, words(reason, evidence), form -> {
            var cause = new CommandId(key);
            return merging.request(goes, request(cause.idFor("merge"), kept, form), cause);
        });
    }

    /// Asks that they become two again.
    @POST
    @Path("{absorbed}/{survivor}/unmerge")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> askForUnmerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String evidence,
            @RestForm UUID key) {
        return asked(absorbed, survivor, words(reason, evidence), form -> {
            var cause = new CommandId(key);
            return merging.requestUnmerge(
                    new CitizenId(absorbed), request(cause.idFor("unmerge"), survivor, form), cause);
        });
    }

    /// Says that they are two people.
    @POST
    @Path("{absorbed}/{survivor}/distinct")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> distinct(
            @RestPath UUID absorbed, @RestPath UUID survivor, @RestForm @Nullable String reason, @RestForm UUID key) {
        return asked(
                absorbed,
                survivor,
                words(reason),
                form -> hearts.ask(
                                new CitizenId(absorbed),
                                new FindDistinct(
                                        new CitizenId(survivor),
                                        form.value("reason"),
                                        caller.subject(),
                                        calendar.today()),
                                new CommandId(key))
                        .map(Settled::done));
    }

    /// Lets them be one.
    @POST
    @Path("{absorbed}/{survivor}/merge/{request}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> approveMerge(
            @RestPath UUID absorbed, @RestPath UUID survivor, @RestPath UUID request, @RestForm UUID key) {
        return asked(
                absorbed,
                survivor,
                Form.empty(),
                _ -> merging.approve(
                        new CitizenId(absorbed),
                        new CitizenId(survivor),
                        request,
                        caller.subject(),
                        new CommandId(key)));
    }

    /// Lets them be two again.
    @POST
    @Path("{absorbed}/{survivor}/unmerge/{request}/approval")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> approveUnmerge(
            @RestPath UUID absorbed, @RestPath UUID survivor, @RestPath UUID request, @RestForm UUID key) {
        return asked(
                absorbed,
                survivor,
                Form.empty(),
                _ -> merging.approveUnmerge(
                        new CitizenId(absorbed),
                        new CitizenId(survivor),
                        request,
                        caller.subject(),
                        new CommandId(key)));
    }

    /// Turns a merge down.
    @POST
    @Path("{absorbed}/{survivor}/merge/{request}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> refuseMerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @RestPath UUID request,
            @RestForm @Nullable String reason,
            @RestForm UUID key) {
        return asked(
                absorbed,
                survivor,
                words(reason),
                form -> ask(
                        absorbed,
                        new RefuseMerge(request, form.value("reason"), caller.subject(), calendar.today()),
                        key));
    }

    /// Lets a merge stand.
    @POST
    @Path("{absorbed}/{survivor}/unmerge/{request}/refusal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Uni<Response> refuseUnmerge(
            @RestPath UUID absorbed,
            @RestPath UUID survivor,
            @RestPath UUID request,
            @RestForm @Nullable String reason,
            @RestForm UUID key) {
        return asked(
                absorbed,
                survivor,
                words(reason),
                form -> ask(
                        absorbed,
                        new RefuseUnmerge(request, form.value("reason"), caller.subject(), calendar.today()),
                        key));
    }

    private Uni<?> ask(UUID citizen, CitizenCommand command, UUID key) {
        return hearts.ask(new CitizenId(citizen), command, new CommandId(key)).map(Settled::done);
    }

    private MergeRequest request(UUID id, UUID kept, Form form) {
        return new MergeRequest(
                id,
                new CitizenId(kept),
                form.value("reason"),
                form.value("evidence"),
                caller.subject(),
                calendar.today());
    }

    /// Back to the pair, in the queue where it is now; or the same page with what was not as expected.
    private Uni<Response> asked(UUID one, UUID other, Form form, Function<Form, Uni<?>> work) {
        if (form.isFaulty()) {
            return again(UNPROCESSABLE, one, other, form);
        }
        return work.apply(form)
                .<Response>map(
                        _ -> Response.seeOther(URI.create("/card/duplicates?state=any&one=" + one + "&other=" + other))
                                .build())
                .onFailure(ProblemException.class)
                .recoverWithUni(refused -> {
                    var problem = refused.problem();
                    return again(problem.status(), one, other, form.refused(problem));
                });
    }

    private static Form words(@Nullable String reason) {
        var form =
                new Form(Map.of("reason", Objects.requireNonNullElse(reason, "").strip()), List.of());
        return isShort(form.value("reason"))
                ? form
                : form.expecting("reason", "请写明理由，不超过 200 字", "Give the reason, at most 200 characters");
    }

    private static Form words(@Nullable String reason, @Nullable String evidence) {
        var why = words(reason);
        var values = Map.of(
                "reason",
                why.value("reason"),
                "evidence",
                Objects.requireNonNullElse(evidence, "").strip());
        var form = new Form(values, why.faults());
        return isShort(form.value("evidence"))
                ? form
                : form.expecting("evidence", "请写明依据，不超过 200 字", "Name the evidence, at most 200 characters");
    }

    private static boolean isShort(String words) {
        return !words.isEmpty() && words.codePointCount(0, words.length()) <= WORDS_MAX;
    }

    private Uni<Response> again(int status, UUID one, UUID other, Form form) {
        return page(null, Optional.empty(), one, other, form)
                .map(page -> Response.status(status).entity(page).build());
    }

    /// @param state of the queue; absent for that of the open pair
    /// @param after where the page of the queue before ended
    private Uni<TemplateInstance> page(
            LikePair.@Nullable State state, Optional<Mark> after, @Nullable UUID one, @Nullable UUID other, Form form) {
        return open(one, other).chain(open -> {
            var shown = state != null
                    ? state
                    : open.map(it -> LikePair.State.ofCode(it.pair().state())).orElse(LikePair.State.ALIKE);
            return pairs.in(shown, after)
                    .map(found -> Templates.duplicates(
                            shown.code(),
                            List.of(LikePair.State.values()).stream()
                                    .map(each -> new Tab(each.code(), each == shown))
                                    .toList(),
                            found.documents().stream()
                                    .map(pair -> Line.of(pair, shown.code(), open.orElse(null)))
                                    .toList(),
                            found.next()
                                    .map(mark -> "/card/duplicates?state=" + shown.code() + "&after=" + mark.text())
                                    .orElse(null),
                            open,
                            form,
                            UUID.randomUUID()));
        });
    }

    private Uni<Optional<OpenPair>> open(@Nullable UUID one, @Nullable UUID other) {
        return one == null || other == null
                ? Uni.createFrom().item(Optional.empty())
                : pairs.show(one, other, caller.subject())
                        .map(pair -> Optional.of(new OpenPair(
                                pair, pair.asked() != null && pair.asked().by().equals(caller.subject()))));
    }

    /// Absent for a word that is no state.
    private static LikePair.@Nullable State stateOf(@Nullable String word) {
        return word == null
                ? LikePair.State.ALIKE
                : List.of(LikePair.State.values()).stream()
                        .filter(state -> state.code().equals(word))
                        .findFirst()
                        .orElse(null);
    }
}
