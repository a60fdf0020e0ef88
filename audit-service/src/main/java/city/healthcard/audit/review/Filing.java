package city.healthcard.audit.review;

import city.healthcard.audit.person.CitizenId;

/// What is reviewed: one round of an application.
///
/// @param round 1 for the first submission, one more after every return
public record Filing(ApplicationId application, CitizenId citizen, int round) {}
