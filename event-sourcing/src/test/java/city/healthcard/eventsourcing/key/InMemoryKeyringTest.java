package city.healthcard.eventsourcing.key;

class InMemoryKeyringTest extends KeyringContract {

    private final Keyring keyring = new InMemoryKeyring();

    @Override
    protected Keyring keyring() {
        return keyring;
    }

    @Override
    protected Keyring another() {
        return keyring;
    }
}
