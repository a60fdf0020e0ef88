package city.healthcard.simulator.carrier;

/// A tracking number after UPU S10: service letters, eight digits, check digit, country.
final class TrackingNumber {

    private static final int[] WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    private TrackingNumber() {}

    /// @param serial 0 to 99,999,999
    static String of(int serial) {
        var digits = "%08d".formatted(serial);
        return "EA" + digits + check(digits) + "CN";
    }

    static int check(String digits) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        }
        return switch (11 - sum % 11) {
            case 10 -> 0;
            case 11 -> 5;
            default -> 11 - sum % 11;
        };
    }
}
