package org.dingzuo.demo;

import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.kernel.Words;
import org.dingzuo.production.sample.Samples;
import org.dingzuo.studio.SampleFirst;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** A studio that sells nothing it never made, with two new designs: one whose sample is on the bench, one that still waits for its own. In
 *  the studio's scope. */
@Component
@ConditionalOnProperty("dingzuo.demo")
class DemoSamples {
    private final Designs designs;
    private final Drafts drafts;
    private final Samples samples;
    private final SampleFirst rule;

    DemoSamples(Designs designs, Drafts drafts, Samples samples, SampleFirst rule) {
        this.designs = designs;
        this.drafts = drafts;
        this.samples = samples;
        this.rule = rule;
    }

    void tryOut() {
        rule.set(true);
        designs.onSale().stream().findFirst().ifPresent(like -> {
            drafts.start("lotus-bowl", like.blueprint().called(Words.of("莲子碗", "Lotus-seed bowl")))
                    .ifPresent(samples::begin);
            drafts.start("moon-jar", like.blueprint().called(Words.of("月白罐", "Moon-white jar")));
        });
    }
}
