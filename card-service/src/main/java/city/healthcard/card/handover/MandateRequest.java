package city.healthcard.card.handover;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/// Who may collect the applicant's card.
public record MandateRequest(@NotNull @Valid ProxyRequest proxy) {}
