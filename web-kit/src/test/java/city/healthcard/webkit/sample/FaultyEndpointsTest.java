package city.healthcard.webkit.sample;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.healthcard.webkit.walk.EndpointWalk;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The walk over endpoints that are faulty on purpose finds what is wrong with them.
@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(TokenIssuers.class)
class FaultyEndpointsTest extends EndpointWalk {

    @Override
    protected boolean goesTo(String path) {
        return path.endsWith("/samples/broken") || path.endsWith("/undeclared");
    }

    @Test
    @Override
    protected void every_endpoint_says_whom_it_admits() {
        assertThatThrownBy(super::every_endpoint_says_whom_it_admits)
                .as("an endpoint of the description, and a page that no description names")
                .hasMessageContaining("GET /kit/api/samples/undeclared")
                .hasMessageContaining("GET /kit/undeclared");
    }

    @Test
    @Override
    protected void every_endpoint_admits_exactly_the_roles_it_names() {
        assertThatThrownBy(super::every_endpoint_admits_exactly_the_roles_it_names)
                .hasMessageContaining("/samples/broken breaks (500) on as operator");
    }

    /// The sample counts nothing.
    @Override
    protected List<String> aboutItself() {
        return List.of("openapi");
    }

    /// The sample is in no document.
    @Override
    protected void the_description_in_the_documents_is_what_the_code_says() {}
}
