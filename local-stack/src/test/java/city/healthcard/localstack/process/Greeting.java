package city.healthcard.localstack.process;

/// A small program for a test to start.
final class Greeting {
    private Greeting() {}

    public static void main(String[] arguments) {
        Runnable greet = () -> System.out.println("hello");
        greet.run();
    }
}
