package city.healthcard.records.ward;

import city.healthcard.records.holder.GuardianRights;
import java.util.Locale;
import java.util.UUID;

/// Somebody whose guardian the reader is, or was.
///
/// @param handle stands for the ward in addresses: the same as long as neither of them gets another name by a merge,
/// another one for every guardian, and nothing to whoever reads it elsewhere
/// @param rights what the guardian may read now
public record Ward(UUID handle, UUID citizen, GuardianRights rights) {

    /// Where the file is.
    public String href() {
        return "/records/wards/" + handle;
    }

    /// The name of what may be read among [WardWords].
    public String rightsWord() {
        return "rights_" + rights.name().toLowerCase(Locale.ROOT);
    }
}
