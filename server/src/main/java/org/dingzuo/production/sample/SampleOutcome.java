package org.dingzuo.production.sample;

import java.util.List;
import org.dingzuo.foundation.problem.FieldFault;
import org.dingzuo.materials.Shortage;

/** What became of an act on a sample. */
public sealed interface SampleOutcome {
    record Done(Sample sample) implements SampleOutcome {}

    record NoSuchDesign() implements SampleOutcome {}

    record NoSuchSample() implements SampleOutcome {}

    record NoSuchStep() implements SampleOutcome {}

    /** The draft lacks what a piece is made by. */
    record Incomplete(List<FieldFault> missing) implements SampleOutcome {}

    /** One is being made already. */
    record OpenAlready() implements SampleOutcome {}

    record MaterialShort(List<Shortage> missing) implements SampleOutcome {}

    /** These steps come first. */
    record NotYet(List<String> first) implements SampleOutcome {}

    /** The step is not in a state in which this can be done, or the sample was judged. */
    record WrongMoment() implements SampleOutcome {}

    /** Somebody has edited the design since; look again. */
    record Stale() implements SampleOutcome {}

    /** The name under which it was told stands for something else. */
    record ActTaken() implements SampleOutcome {}
}
