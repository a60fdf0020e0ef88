package city.healthcard.webkit.sample;

import city.healthcard.webkit.walk.EndpointWalk;
import city.healthcard.webkit.walk.TokenIssuers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;

@QuarkusTest
@TestProfile(KitProfile.class)
@QuarkusTestResource(TokenIssuers.class)
class SampleEndpointsTest extends EndpointWalk {

    @Override
    protected boolean goesTo(String path) {
        return !path.endsWith("/broken") && !path.endsWith("/undeclared");
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
