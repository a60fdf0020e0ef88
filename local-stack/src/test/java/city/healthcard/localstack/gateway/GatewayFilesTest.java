package city.healthcard.localstack.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.localstack.process.ProjectFolder;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The gateway of docker-compose.yml, which cannot be run where we build, beside ours.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GatewayFilesTest {

    @Test
    void nginx_replaces_or_removes_whatever_ours_does_not_believe() throws IOException {
        var nginx = Files.readString(ProjectFolder.find().resolve("deploy/nginx/gateway.conf"));
        assertThat(Forwarding.NOT_FOR_CLIENTS)
                .isNotEmpty()
                .allSatisfy(header -> assertThat(nginx)
                        .containsPattern("(?m)^    proxy_set_header " + header
                                + " (\"\"|\\$remote_addr|\\$http_host|\\$scheme);$"));
    }
}
