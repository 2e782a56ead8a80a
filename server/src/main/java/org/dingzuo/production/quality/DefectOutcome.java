package org.dingzuo.production.quality;

import java.time.LocalDate;
import org.dingzuo.production.RemakeOutcome;

/** What became of a defect that was to be recorded, or what its remedy would come to. */
public sealed interface DefectOutcome {
    record Recorded(Defect defect) implements DefectOutcome {}

    /** @param leaves by which day it can leave; later than {@code promised}: its buyer has to agree */
    record Outlook(LocalDate promised, LocalDate leaves) implements DefectOutcome {
        public boolean isKept() {
            return !leaves.isAfter(promised);
        }
    }

    /** By now it could only leave later than its finder was told. Nothing was recorded. */
    record OnlyLater(LocalDate leaves) implements DefectOutcome {}

    /** Its buyer has to be asked for this day, and no words were given. */
    record SayWhy(LocalDate leaves) implements DefectOutcome {}

    record NoSuchStep() implements DefectOutcome {}

    /** This order used no such lot. */
    record NotItsLot() implements DefectOutcome {}

    record NotLikeThis(RemakeOutcome why) implements DefectOutcome {}
}
