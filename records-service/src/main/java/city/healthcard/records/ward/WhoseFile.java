package city.healthcard.records.ward;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whose file the page of this request shows: the reader's own, unless it is said to be a ward's. Every page that shows
/// something of a file says so at its top, and every link within a file leads to the same file.
@Named("whose")
@RequestScoped
public class WhoseFile {

    private static final String OWN = "/records";

    private @Nullable Ward ward;

    WhoseFile() {}

    /// From now on it is a ward's.
    public void isOf(Ward shown) {
        ward = shown;
    }

    /// Whose it is; empty when it is the reader's own.
    public Optional<Ward> ward() {
        return Optional.ofNullable(ward);
    }

    /// Whether it is a ward's.
    public boolean isWards() {
        return ward != null;
    }

    /// Where in the file that is shown that is which is at an address in the reader's own.
    public String at(String own) {
        var shown = ward;
        if (shown == null) {
            return own;
        }
        return own.equals(OWN + '/') ? shown.href() : shown.href() + own.substring(OWN.length());
    }
}
