package city.healthcard.eventsourcing.service;

import city.healthcard.eventsourcing.answer.AnswerStore;
import city.healthcard.eventsourcing.answer.Answers;
import city.healthcard.eventsourcing.answer.PostgresAnswerStore;
import city.healthcard.eventsourcing.feed.Feed;
import city.healthcard.eventsourcing.feed.Leadership;
import city.healthcard.eventsourcing.feed.PostgresFeed;
import city.healthcard.eventsourcing.key.FileKeyVault;
import city.healthcard.eventsourcing.key.KeyVault;
import city.healthcard.eventsourcing.key.Keyring;
import city.healthcard.eventsourcing.key.PostgresKeyring;
import city.healthcard.eventsourcing.proof.ReceiptDesk;
import city.healthcard.eventsourcing.proof.SigningKey;
import city.healthcard.eventsourcing.relay.PostgresProofTree;
import city.healthcard.eventsourcing.store.PostgresEventStore;
import city.healthcard.eventsourcing.view.DocumentStore;
import city.healthcard.eventsourcing.view.MongoDocumentStore;
import io.quarkus.arc.DefaultBean;
import io.quarkus.mongodb.reactive.ReactiveMongoClient;
import io.quarkus.reactive.datasource.ReactiveDataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.InstantSource;
import org.hibernate.reactive.mutiny.Mutiny;

/// Makes the kernel's parts from what Quarkus gives: pools, sessions, clients.
@Singleton
final class Parts {

    @Produces
    @Singleton
    @DefaultBean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    PostgresEventStore store(Mutiny.SessionFactory sessions, Vertx vertx, KernelConfig config) {
        return new PostgresEventStore(sessions, vertx, config.writersMax(), config.groupEventsMax());
    }

    @Produces
    @Singleton
    Feed feed(Pool pool, PostgresEventStore store) {
        return new PostgresFeed(pool, store::onCommit);
    }

    @Produces
    @Singleton
    Leadership leadership(Pool pool) {
        return new Leadership(pool);
    }

    @Produces
    @Singleton
    @DefaultBean
    KeyVault vault(KernelConfig config) {
        return new FileKeyVault(config.keys(), config.service());
    }

    @Produces
    @Singleton
    Keyring keyring(@ReactiveDataSource("keys") Pool pool, KeyVault vault) {
        return new PostgresKeyring(pool, vault);
    }

    @Produces
    @Singleton
    SigningKey signingKey(KeyVault vault, KernelConfig config) {
        return new SigningKey("healthcard.city/" + config.service(), vault.secret("signing-" + config.service()));
    }

    @Produces
    @Singleton
    PostgresProofTree tree(Pool pool, SigningKey key, InstantSource clock, KernelConfig config) {
        return new PostgresProofTree(pool, key, clock, config.signedEvery());
    }

    @Produces
    @Singleton
    ReceiptDesk receipts(SigningKey key) {
        return new ReceiptDesk(key, Infrastructure.getDefaultWorkerPool());
    }

    @Produces
    @Singleton
    AnswerStore answerStore(Pool pool) {
        return new PostgresAnswerStore(pool);
    }

    @Produces
    @Singleton
    Answers answers(AnswerStore store, Keyring keyring) {
        return new Answers(store, keyring);
    }

    @Produces
    @Singleton
    DocumentStore documents(ReactiveMongoClient client, KernelConfig config) {
        return new MongoDocumentStore(client, config.service());
    }
}
