package city.healthcard.localstack.process;

/// A small program for a test to start.
final class Greeting {
    private Greeting() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
