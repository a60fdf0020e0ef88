package city.healthcard.records.job;

import io.smallrye.mutiny.Uni;

/// Does jobs of one kind, step by step.
public interface JobWorker {

    /// Of which jobs.
    String kind();

    /// Does the next step. It may be done again from the same place, when its outcome could not be written or
    /// its process was killed: whatever it does besides has to bear that.
    Uni<Step> step(Job job);
}
