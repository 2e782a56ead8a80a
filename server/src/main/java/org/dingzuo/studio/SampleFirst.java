package org.dingzuo.studio;

import org.dingzuo.foundation.audit.Audit;
import org.dingzuo.foundation.tenancy.StudioScope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether this studio sells a new design only after it was made once. Touches no date, so no plan has to be read anew. */
@Component
@Transactional
public class SampleFirst {
    private final PolicyStore policies;
    private final Audit audit;

    SampleFirst(PolicyStore policies, Audit audit) {
        this.policies = policies;
        this.audit = audit;
    }

    /** Whether a design needs a sample before it is sold. */
    @Transactional(readOnly = true)
    public boolean holds() {
        return policies.wantsSamples(StudioScope.studio());
    }

    /** A studio that is opened begins with it. */
    void begin() {
        policies.wantSamples(StudioScope.studio(), true);
    }

    public void set(boolean wanted) {
        var studio = StudioScope.studio();
        if (policies.wantSamples(studio, wanted)) {
            audit.note("policy.sample-first", "policy", studio.value());
        }
    }
}
