package city.healthcard.audit.review;

/// Who looks at an application, in this order.
public enum Stage {
    /// The registration management centre of the Health Bureau.
    REGISTRATION,
    /// The finance department, once the deposit is paid or waived.
    FINANCE
}
