package city.healthcard.verifier;

/// What was proven, in both languages.
record Finding(String chinese, String english) {}
