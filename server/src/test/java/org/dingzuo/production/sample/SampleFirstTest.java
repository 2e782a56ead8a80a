package org.dingzuo.production.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.dingzuo.catalog.DesignId;
import org.dingzuo.catalog.Designs;
import org.dingzuo.catalog.Drafts;
import org.dingzuo.catalog.PublishingOutcome;
import org.dingzuo.materials.Item;
import org.dingzuo.materials.Move;
import org.dingzuo.materials.Shelves;
import org.dingzuo.production.Told;
import org.dingzuo.promise.ReservedTime;
import org.dingzuo.studio.SampleFirst;
import org.dingzuo.testing.Atelier;
import org.dingzuo.testing.RunningHouse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A bowl is pinched in two hours out of 400 g of clay; its studio sells nothing that was never made. */
@RunningHouse
class SampleFirstTest {
    private static final String PHOTO = "closed/sample.jpg";

    @Autowired
    ApplicationContext house;

    Atelier atelier;
    Samples samples;
    DesignId bowl;

    @BeforeEach
    void open() {
        atelier = Atelier.open(house);
        samples = atelier.bean(Samples.class);
        bowl = atelier.in(() -> atelier.bean(Designs.class).draft("bowl", Atelier.cup("碗", "Bowl", 120)));
        atelier.run(() -> atelier.bean(SampleFirst.class).set(true));
    }

    @Test
    void aDesignThatWasNeverMadeIsNotSoldUntilATimedSamplePassed() {
        assertThat(publish()).isEqualTo(List.of("sample"));
        var sample = done(atelier.in(() -> samples.begin(bowl)));
        assertThat(clay().onHand()).isEqualTo(999_600);
        assertThat(atelier.in(() -> atelier.bean(Shelves.class).moves("clay", null, 1))
                        .getFirst()
                        .kind())
                .isEqualTo(Move.Kind.USED);
        assertThat(sample.readyBy()).isNotNull();

        assertThat(atelier.<SampleOutcome>in(
                        () -> samples.judge(sample.id(), new Verdict(true, PHOTO, ""), Told.AT_ONCE)))
                .isEqualTo(new SampleOutcome.NotYet(List.of("pinch")));
        done(atelier.in(() -> samples.start(sample.id(), "pinch", Told.AT_ONCE)));
        assertThat(atelier.<SampleOutcome>in(() -> samples.start(sample.id(), "pinch", Told.AT_ONCE)))
                .isEqualTo(new SampleOutcome.WrongMoment());
        worked(135);
        done(atelier.in(() -> samples.pause(sample.id(), "pinch", Told.AT_ONCE)));
        var over = done(atelier.in(() -> samples.finish(sample.id(), "pinch", Told.AT_ONCE)));
        assertThat(over.steps().getFirst().minutes()).isEqualTo(135);
        assertThat(publish()).isEqualTo(List.of("sample"));
        done(atelier.in(() -> samples.judge(sample.id(), new Verdict(true, PHOTO, "圈足正"), Told.AT_ONCE)));
        assertThat(publish()).isEmpty();
        // The time that was set aside is nobody's any more.
        assertThat(atelier.in(() -> atelier.bean(ReservedTime.class).free(List.of(sample.id()))))
                .isEmpty();

        var seen = atelier.in(() -> atelier.bean(Drafts.class).find(bowl)).orElseThrow();
        done(atelier.in(() -> samples.adopt(sample.id(), seen.version())));
        assertThat(draftMinutes()).isEqualTo(135);
        assertThat(atelier.<SampleOutcome>in(() -> samples.adopt(sample.id(), seen.version())))
                .isEqualTo(new SampleOutcome.Stale());
        assertThat(atelier.in(() -> atelier.bean(Designs.class).onSale("bowl"))
                        .orElseThrow()
                        .blueprint()
                        .routing()
                        .getFirst()
                        .minutes())
                .isEqualTo(120);
    }

    @Test
    void oneThatFailedProvesNothingAndAMakersWordIsEnough() {
        var sample = done(atelier.in(() -> samples.begin(bowl)));
        done(atelier.in(() -> samples.judge(sample.id(), new Verdict(false, null, "裂了"), Told.AT_ONCE)));
        assertThat(publish()).isEqualTo(List.of("sample"));
        var said = done(atelier.in(() -> samples.say(bowl, 110)));
        assertThat(said.state()).isEqualTo(Sample.State.SAID);
        assertThat(publish()).isEmpty();
    }

    @Test
    void whatHandsDidWithoutANetworkCountsFromWhenItHappenedAndOnce() {
        var sample = done(atelier.in(() -> samples.begin(bowl)));
        atelier.rows(db -> db.sql(
                        "update production.sample set began_at = began_at - interval '6 hours' where sample_id = ?")
                .param(sample.id())
                .update());
        var start = ago(200);
        done(atelier.in(() -> samples.start(sample.id(), "pinch", start)));
        done(atelier.in(() -> samples.start(sample.id(), "pinch", start)));
        done(atelier.in(() -> samples.pause(sample.id(), "pinch", ago(140))));
        // Nothing reaches behind what happened before it.
        done(atelier.in(() -> samples.start(sample.id(), "pinch", ago(300))));
        var over = done(atelier.in(() -> samples.finish(sample.id(), "pinch", ago(80))));
        assertThat(over.steps().getFirst().minutes()).isEqualTo(120);
        assertThat(atelier.<SampleOutcome>in(() -> samples.finish(sample.id(), "pinch", start)))
                .isEqualTo(new SampleOutcome.ActTaken());
        var verdict = ago(70);
        done(atelier.in(() -> samples.judge(sample.id(), new Verdict(true, PHOTO, ""), verdict)));
        done(atelier.in(() -> samples.judge(sample.id(), new Verdict(true, PHOTO, ""), verdict)));
    }

    private static Told ago(int minutes) {
        return new Told(UUID.randomUUID(), Duration.ofMinutes(minutes), null);
    }

    @Test
    void whatArrivedWasMade() {
        atelier.deliver(atelier.placed());
        var cup = atelier.in(() -> atelier.bean(Designs.class).onSale("cup")).orElseThrow();
        assertThat(atelier.<PublishingOutcome>in(
                        () -> atelier.bean(Drafts.class).publish(cup.id())))
                .isInstanceOf(PublishingOutcome.Published.class);
    }

    @Test
    void whoeverBeginsAtOnceBeginsOneAndTakesTheClayOnce() {
        var outcomes = Atelier.race(Collections.nCopies(6, () -> atelier.in(() -> samples.begin(bowl))));
        assertThat(outcomes).filteredOn(SampleOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(SampleOutcome.OpenAlready.class::isInstance)
                .hasSize(5);
        assertThat(clay().onHand()).isEqualTo(999_600);
    }

    @Test
    void withoutEnoughClayNothingIsBegun() {
        atelier.in(() -> atelier.bean(Shelves.class).count("clay", 100, "盘点"));
        assertThat(atelier.<SampleOutcome>in(() -> samples.begin(bowl)))
                .isInstanceOf(SampleOutcome.MaterialShort.class);
        assertThat(atelier.in(() -> samples.of(bowl))).isEmpty();
        assertThat(clay().onHand()).isEqualTo(100);
        assertThat(clay().committed()).isZero();
    }

    /** What is lacking; empty: it is on sale. */
    private List<String> publish() {
        return switch (atelier.<PublishingOutcome>in(
                () -> atelier.bean(Drafts.class).publish(bowl))) {
            case PublishingOutcome.Published published -> List.of();
            case PublishingOutcome.Incomplete(var missing) ->
                missing.stream().map(fault -> fault.field()).toList();
            case PublishingOutcome.Unknown unknown -> throw new AssertionError("no such design");
        };
    }

    private static Sample done(SampleOutcome outcome) {
        assertThat(outcome).isInstanceOf(SampleOutcome.Done.class);
        return ((SampleOutcome.Done) outcome).sample();
    }

    private void worked(int minutes) {
        atelier.<Integer>rows(db -> db.sql("""
                update production.sample_step set running_since = running_since - make_interval(mins => :minutes)
                """).param("minutes", minutes).update());
    }

    private int draftMinutes() {
        return atelier.in(() -> atelier.bean(Drafts.class).find(bowl))
                .orElseThrow()
                .draft()
                .routing()
                .getFirst()
                .minutes();
    }

    private Item clay() {
        return atelier.in(() -> atelier.bean(Shelves.class).find("clay")).orElseThrow();
    }
}
