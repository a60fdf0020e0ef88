package city.healthcard.records.alert;

/// What became of one piece of news.
public enum Alert {
    UNTOLD,
    TOLD
}
