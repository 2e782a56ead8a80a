package org.dingzuo.campaign.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dingzuo.campaign.cycle.CycleRule.Weights;
import org.dingzuo.campaign.cycle.Tally.Voice;
import org.junit.jupiter.api.Test;

class TallyTest {
    @Test
    void onePersonsStrongestVoiceCountsOnce() {
        var voices = List.of(
                new Voice("xiaoman", new Ballot(List.of("scarf", "shawl"), List.of("scarf")), "scarf"),
                new Voice("amei", new Ballot(List.of("shawl"), List.of("scarf", "shawl")), null),
                // The same phone on another device.
                new Voice("amei", new Ballot(List.of("scarf"), List.of()), null));
        var tally = Tally.of(List.of("scarf", "shawl", "cushion"), voices, Weights.USUAL);
        assertThat(tally.people()).isEqualTo(2);
        assertThat(tally.weight("scarf")).isEqualTo(10 + 4);
        assertThat(tally.weight("shawl")).isEqualTo(1 + 3);
        assertThat(tally.weight("cushion")).isZero();
    }
}
