package city.healthcard.records.ward;

import city.healthcard.records.citizen.CitizenId;
import city.healthcard.records.holder.CardHolders;
import city.healthcard.webkit.access.Caller;
import city.healthcard.webkit.page.Promise;
import city.healthcard.webkit.problem.Text;
import jakarta.inject.Singleton;
import java.util.Optional;

/// A guardian reads the file, too: where there is one, the foot of the page says so, to the guardian and to the
/// citizen.
@Singleton
final class FilePromise implements Promise {

    private static final Text OF_A_WARD = new Text(
            "这份健康档案只有本人、监护人和为其看病的医疗机构能看到；每次查看都有记录。",
            "Only the person it is of, the guardian and the institutions that treat them can read this file, and each"
                    + " reading is on record.");
    private static final Text OF_WHO_HAS_A_GUARDIAN = new Text(
            "您的健康档案只有您、您的监护人和为您看病的医疗机构能看到；谁看过，您都查得到。",
            "Only you, your guardian and the institutions that treat you can read your file, and you can see who did.");

    private final WhoseFile whose;
    private final CardHolders holders;
    private final Caller caller;

    FilePromise(WhoseFile whose, CardHolders holders, Caller caller) {
        this.whose = whose;
        this.holders = holders;
        this.caller = caller;
    }

    @Override
    public Optional<Text> here() {
        return whose.isWards()
                ? Optional.of(OF_A_WARD)
                : caller.citizen()
                        .map(CitizenId::new)
                        .filter(holders::isGuarded)
                        .map(_ -> OF_WHO_HAS_A_GUARDIAN);
    }
}
