package org.dingzuo.bench.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.dingzuo.planner.Job;
import org.dingzuo.planner.Machine;
import org.dingzuo.planner.Person;
import org.dingzuo.planner.Step;
import org.dingzuo.planner.Window;

/**
 * Generated studios of the article's four crafts, the same for the same seed. Orders arrive one every few hours; minutes per
 * step spread by a third around what the craft usually takes.
 */
enum Craft {
    /** Two potters and a helper's hours, one kiln of 24, three programmes: form, dry, trim, bisque, glaze, glaze fire. */
    POTTERY {
        @Override
        List<Person> people(Random random, int days) {
            return List.of(
                    new Person("chen", Set.of("form", "trim", "glaze"), Hours.of(random, days, 540, 720, 810, 1080)),
                    new Person("mei", Set.of("trim", "glaze"), Hours.of(random, days, 600, 840, 840, 960)));
        }

        @Override
        List<Machine> machines(int days) {
            return List.of(new Machine("kiln", "kiln", 24, Hours.always(days)));
        }

        @Override
        List<Step> steps(Random random) {
            int pieces = 1 + random.nextInt(6);
            String glaze = "glaze-" + random.nextInt(2);
            int dry = 1_440 + random.nextInt(1_440);
            return List.of(
                    new Step.Active("form", List.of(), about(random, 12 + 9 * pieces), "form", null, true, 30),
                    new Step.Passive("dry", List.of("form"), dry, dry + 7 * 1_440),
                    new Step.Active("trim", List.of("dry"), about(random, 8 + 6 * pieces), "trim", null, true, 30),
                    new Step.Batch("bisque", List.of("trim"), "kiln", "bisque", pieces, 14 * 60),
                    new Step.Active("glaze", List.of("bisque"), about(random, 8 + 6 * pieces), "glaze", null, true, 30),
                    new Step.Batch("fire", List.of("glaze"), "kiln", glaze, pieces, 16 * 60));
        }

        @Override
        String productClass(List<Step> steps) {
            return ((Step.Batch) steps.get(3)).size() > 3 ? "set" : "cup";
        }
    },
    /** A weaver of bags alone with one loom: warp, weave, wash and dry, sew. */
    WEAVING {
        @Override
        List<Person> people(Random random, int days) {
            return List.of(new Person("lin", Set.of("weave", "sew"), Hours.of(random, days, 540, 720, 840, 1140)));
        }

        @Override
        List<Machine> machines(int days) {
            return List.of(new Machine("loom", "loom", 1, Hours.always(days)));
        }

        @Override
        List<Step> steps(Random random) {
            return List.of(
                    new Step.Active("warp", List.of(), about(random, 45), "weave", "loom", false, 0),
                    new Step.Active("weave", List.of("warp"), about(random, 120), "weave", "loom", true, 30),
                    new Step.Passive("dry", List.of("weave"), 600, null),
                    new Step.Active("sew", List.of("dry"), about(random, 40), "sew", null, true, 20));
        }

        @Override
        String productClass(List<Step> steps) {
            return ((Step.Active) steps.get(1)).minutes() > 120 ? "basket" : "pouch";
        }
    },
    /** Two leather workers, one press: cut, letter on the press, stitch (with a lining made beside it), finish. */
    LEATHER {
        @Override
        List<Person> people(Random random, int days) {
            return List.of(
                    new Person("zhang", Set.of("cut", "stitch", "press"), Hours.of(random, days, 540, 720, 810, 1080)),
                    new Person("helper", Set.of("stitch"), Hours.of(random, days, 840, 960, 960, 1080)));
        }

        @Override
        List<Machine> machines(int days) {
            return List.of(new Machine("press", "press", 1, Hours.always(days)));
        }

        @Override
        List<Step> steps(Random random) {
            return List.of(
                    new Step.Active("cut", List.of(), about(random, 30), "cut", null, false, 0),
                    new Step.Active("letter", List.of("cut"), about(random, 15), "press", "press", false, 0),
                    new Step.Active("lining", List.of("cut"), about(random, 25), "stitch", null, false, 0),
                    new Step.Active("stitch", List.of("letter", "lining"), about(random, 90), "stitch", null, true, 30),
                    new Step.Passive("dye", List.of("stitch"), 480, null),
                    new Step.Active("finish", List.of("dye"), about(random, 20), "stitch", null, false, 0));
        }

        @Override
        String productClass(List<Step> steps) {
            return ((Step.Active) steps.get(3)).minutes() > 90 ? "bag" : "wallet";
        }
    },
    /** Two who dye and weave scarves, a pot for twelve skeins in three colours, one loom: wind, dye, dry, weave, finish. */
    DYEING {
        @Override
        List<Person> people(Random random, int days) {
            return List.of(
                    new Person("yu", Set.of("wind", "weave"), Hours.of(random, days, 540, 720, 810, 1080)),
                    new Person("ping", Set.of("wind", "finish"), Hours.of(random, days, 600, 720, 840, 1020)));
        }

        @Override
        List<Machine> machines(int days) {
            return List.of(
                    new Machine("pot", "pot", 12, Hours.always(days)),
                    new Machine("loom", "loom", 1, Hours.always(days)));
        }

        @Override
        List<Step> steps(Random random) {
            int skeins = 1 + random.nextInt(4);
            String colour = "colour-" + random.nextInt(3);
            return List.of(
                    new Step.Active("wind", List.of(), about(random, 10 + 5 * skeins), "wind", null, true, 15),
                    new Step.Batch("dye", List.of("wind"), "pot", colour, skeins, 240),
                    new Step.Passive("dry", List.of("dye"), 720 + random.nextInt(480), null),
                    new Step.Active(
                            "weave", List.of("dry"), about(random, 40 + 25 * skeins), "weave", "loom", true, 30),
                    new Step.Active("finish", List.of("weave"), about(random, 35), "finish", null, true, 20));
        }

        @Override
        String productClass(List<Step> steps) {
            return ((Step.Batch) steps.get(1)).size() > 2 ? "shawl" : "scarf";
        }
    };

    abstract List<Person> people(Random random, int days);

    abstract List<Machine> machines(int days);

    abstract List<Step> steps(Random random);

    /** By which durations are promised; what a shop would call the design. */
    abstract String productClass(List<Step> steps);

    List<Job> jobs(int count, int hoursApart, Random random) {
        List<Job> jobs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int release = i * hoursApart * 60 + random.nextInt(60);
            jobs.add(new Job("order-" + i, release, steps(random), null));
        }
        return jobs;
    }

    private static int about(Random random, int minutes) {
        return Math.max(5, (int) Math.round(minutes * (0.67 + 0.66 * random.nextDouble())));
    }

    /** Working hours: two blocks a day, Sundays off and now and then another day. */
    private static final class Hours {

        static List<Window> always(int days) {
            return List.of(new Window(0, days * 1_440));
        }

        static List<Window> of(Random random, int days, int a, int b, int c, int d) {
            List<Window> windows = new ArrayList<>();
            for (int day = 0; day < days; day++) {
                if (day % 7 == 6 || random.nextInt(12) == 0) {
                    continue;
                }
                windows.add(new Window(day * 1_440 + a, day * 1_440 + b));
                windows.add(new Window(day * 1_440 + c, day * 1_440 + d));
            }
            return windows;
        }
    }
}
