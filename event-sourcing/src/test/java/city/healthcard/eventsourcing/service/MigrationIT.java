package city.healthcard.eventsourcing.service;

import static org.assertj.core.api.Assertions.assertThat;

import city.healthcard.eventsourcing.LocalServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
@QuarkusTestResource(LocalServers.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MigrationIT {

    @Inject
    Flyway flyway;

    @TempDir
    Path folder;

    @Test
    void a_feature_brings_a_table_later_with_a_lower_number_than_another_has_long_brought() throws IOException {
        bring("V1__kernel.sql", "create table kernel_of_old (id int)");
        bring("V1021__webhooks.sql", "create table webhooks_of_old (id int)");
        assertThat(migrations()).isEqualTo(2);

        bring("V1013__drafts.sql", "create table drafts_of_late (id int)");
        bring("V2__kernel.sql", "create table kernel_of_late (id int)");

        assertThat(migrations()).isEqualTo(2);
    }

    private void bring(String file, String sql) throws IOException {
        Files.writeString(folder.resolve(file), sql);
    }

    private int migrations() {
        var ours = flyway.getConfiguration();
        return Flyway.configure()
                .dataSource(ours.getDataSource())
                .outOfOrder(ours.isOutOfOrder())
                .schemas("migrated")
                .locations("filesystem:" + folder)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
