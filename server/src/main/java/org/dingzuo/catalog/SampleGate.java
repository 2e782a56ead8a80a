package org.dingzuo.catalog;

import org.dingzuo.studio.SampleFirst;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** In a studio that wants it so, nothing is sold that was never made. */
@Component
class SampleGate {
    private final SampleFirst rule;
    private final ObjectProvider<MadeBefore> witnesses;

    SampleGate(SampleFirst rule, ObjectProvider<MadeBefore> witnesses) {
        this.rule = rule;
        this.witnesses = witnesses;
    }

    boolean isClosed(Design design) {
        return rule.holds() && witnesses.stream().noneMatch(each -> each.isMade(design.id(), design.slug()));
    }
}
