package city.healthcard.card.electronic;

import city.healthcard.card.citizen.Citizen;
import city.healthcard.card.id.CardId;
import city.healthcard.card.nationalid.HealthCardIds;
import city.healthcard.card.nationalid.HealthCardIds.HealthCardId;
import city.healthcard.card.refusal.Settled;
import city.healthcard.card.stream.Hearts;
import city.healthcard.card.stream.TablesInForce;
import city.healthcard.eventsourcing.CommandId;
import city.healthcard.webkit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/// The national code of a card, where the installation takes part. Once shown, desks know which card it names.
@Singleton
class NationalCodes {

    private static final int NOT_FOUND = 404;

    private final Hearts hearts;
    private final HealthCardIds national;
    private final CodeIds ids;
    private final TablesInForce tables;

    NationalCodes(Hearts hearts, HealthCardIds national, CodeIds ids, TablesInForce tables) {
        this.hearts = hearts;
        this.national = national;
        this.ids = ids;
        this.tables = tables;
    }

    Uni<String> of(CardId card) {
        if (!national.isEnabled()) {
            throw Problem.of(
                            NOT_FOUND,
                            "national-id.not-enabled",
                            "本市尚未启用国家电子健康卡。运维人员可用 hc.health-card-id.enabled 和区域下发的根密钥启用。",
                            "The national electronic health card is not enabled here. Operators enable it with"
                                    + " hc.health-card-id.enabled and the region's root key.")
                    .exception();
        }
        return hearts.stateOf(card)
                .chain(state -> hearts.personOf(
                        state.knownFace().orElseThrow(NationalCodes::noDocument).citizen()))
                .map(this::idOf)
                .call(id -> hearts.claim(
                                ids.nationalClaim(id.value()),
                                card.value(),
                                CommandId.named("national code", card.toString()))
                        .map(Settled::done))
                .map(HealthCardId::staticText);
    }

    private HealthCardId idOf(Citizen citizen) {
        return switch (citizen) {
            case Citizen.Known known -> {
                var document = known.person().document();
                yield national.of(tables.reader().table().of(document.type()).exportCode(), document.number())
                        .orElseThrow();
            }
            case Citizen.Unknown _, Citizen.Merged _, Citizen.Erased _ -> throw noDocument();
        };
    }

    private static RuntimeException noDocument() {
        return Problem.of(NOT_FOUND, "national-id.no-document", "没有可用的证件记录。", "No document is known.")
                .exception();
    }
}
