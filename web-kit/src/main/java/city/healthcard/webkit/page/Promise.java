package city.healthcard.webkit.page;

import city.healthcard.webkit.problem.Text;
import java.util.Optional;

/// What the foot of a page promises about the health file, where that is not what it promises everywhere. A service
/// that knows better implements it as a bean.
public interface Promise {

    /// What is true of the file that this page is about; empty where the usual is.
    Optional<Text> here();
}
