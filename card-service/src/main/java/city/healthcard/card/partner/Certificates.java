package city.healthcard.card.partner;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The certificates of a partner, the first registered first.
///
/// @param withdrawn fingerprints of those that nobody shall trust any more
public record Certificates(List<PartnerCertificate> all, Set<String> withdrawn) {

    public Certificates {
        all = List.copyOf(all);
        withdrawn = Set.copyOf(withdrawn);
    }

    /// Those that are trusted on a day: while a partner changes over, more than one.
    public List<PartnerCertificate> trustedOn(LocalDate day) {
        return all.stream()
                .filter(it -> it.isValidOn(day) && !withdrawn.contains(it.fingerprint()))
                .toList();
    }

    /// The one for which we encrypt on a day: the last registered of those that are trusted.
    public Optional<PartnerCertificate> newestOn(LocalDate day) {
        return trustedOn(day).reversed().stream().findFirst();
    }

    boolean knows(String fingerprint) {
        return all.stream().anyMatch(it -> it.fingerprint().equals(fingerprint));
    }

    Certificates with(PartnerCertificate certificate) {
        var more = new ArrayList<>(all);
        more.add(certificate);
        return new Certificates(more, withdrawn);
    }

    Certificates without(String fingerprint) {
        var more = new HashSet<>(withdrawn);
        more.add(fingerprint);
        return new Certificates(all, more);
    }
}
